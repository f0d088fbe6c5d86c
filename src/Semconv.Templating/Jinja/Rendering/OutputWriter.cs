using System.Buffers;
using Semconv.Templating.Jinja.Errors;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>What a render prints. Captures nest, and stand at the end of the buffer until they end.</summary>
/// <remarks>What is printed and not captured is put aside when the buffer is full: long outputs are not copied from buffer to larger buffer.</remarks>
/// <param name="limit">How many characters it may hold, and how many may be captured in all.</param>
internal sealed class OutputWriter(int limit)
{
    private const int FirstCapacity = 1 << 14;

    private const int NextCapacity = 1 << 15;

    /// <summary>The buffers before this one, and how much of each is in use.</summary>
    private readonly List<char[]> _aside = [];
    private readonly List<int> _used = [];

    private char[] _text = ArrayPool<char>.Shared.Rent(FirstCapacity);
    private int[] _starts = new int[16];
    private int _length;
    private int _asideLength;
    private int _depth;
    private long _captured;

    public void Write(string text)
    {
        Check((long)_asideLength + _length + text.Length);
        var start = 0;
        while (text.Length - start > _text.Length - _length)
        {
            if (_depth == 0)
            {
                start += Fill(text, start);
            }
            else if (_starts[0] >= _text.Length / 2)
            {
                PutAside(_starts[0]);
            }
            else
            {
                Grow(text.Length - start);
            }
        }

        text.CopyTo(start, _text, _length, text.Length - start);
        _length += text.Length - start;
    }

    public void BeginCapture()
    {
        if (_depth == _starts.Length)
        {
            var starts = new int[_depth * 2];
            Array.Copy(_starts, starts, _depth);
            _starts = starts;
        }

        _starts[_depth++] = _length;
    }

    public string EndCapture()
    {
        var start = _starts[--_depth];
        var text = new string(_text, start, _length - start);
        _length = start;
        _captured += text.Length;
        Check(_captured);
        return text;
    }

    /// <summary>All that was written and not captured. Nothing is written after that.</summary>
    public string Finish()
    {
        var text = _aside.Count == 0 ? new string(_text, 0, _length) : string.Create(_asideLength + _length, this, static (target, writer) => writer.CopyTo(target));
        _aside.ForEach(static buffer => ArrayPool<char>.Shared.Return(buffer));
        ArrayPool<char>.Shared.Return(_text);
        _aside.Clear();
        _used.Clear();
        _text = [];
        _length = 0;
        return text;
    }

    private void CopyTo(Span<char> target)
    {
        for (var index = 0; index < _aside.Count; index++)
        {
            _aside[index].AsSpan(0, _used[index]).CopyTo(target);
            target = target[_used[index]..];
        }

        _text.AsSpan(0, _length).CopyTo(target);
    }

    private void Check(long characters)
    {
        if (characters > limit)
        {
            throw OperationErrors.Limit("the output", limit);
        }
    }

    /// <summary>Fills the buffer and takes another one.</summary>
    /// <returns>How many characters of the text were taken.</returns>
    private int Fill(string text, int start)
    {
        var count = _text.Length - _length;
        text.CopyTo(start, _text, _length, count);
        _length += count;
        PutAside(_length);
        return count;
    }

    /// <summary>Takes another buffer for what stands behind a length, which is where the captures are.</summary>
    private void PutAside(int length)
    {
        var captured = _text.AsSpan(length, _length - length);
        var text = ArrayPool<char>.Shared.Rent(Math.Max(NextCapacity, captured.Length));
        captured.CopyTo(text);
        for (var index = 0; index < _depth; index++)
        {
            _starts[index] -= length;
        }

        _aside.Add(_text);
        _used.Add(length);
        _asideLength += length;
        _text = text;
        _length -= length;
    }

    private void Grow(int characters)
    {
        // Large steps: the pool keeps each of the arrays that were outgrown.
        var text = ArrayPool<char>.Shared.Rent(Math.Max(_length + characters, Math.Min(_text.Length * 4, limit)));
        Array.Copy(_text, text, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = text;
    }
}
