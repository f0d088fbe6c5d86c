namespace Semconv.Core.Output;

/// <summary>Gathers pieces of a few characters before the output sees them. It grows with the document, up to a limit.</summary>
internal sealed class TextBuffer(TextWriter output)
{
    private const int MaxLength = 1 << 14;

    private char[] _characters = new char[1 << 8];
    private int _count;

    public void Append(char character)
    {
        if (_count == _characters.Length)
        {
            MakeRoom();
        }

        _characters[_count++] = character;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        while (text.Length > _characters.Length - _count)
        {
            if (text.Length > MaxLength)
            {
                Flush();
                output.Write(text);
                return;
            }

            MakeRoom();
        }

        text.CopyTo(_characters.AsSpan(_count));
        _count += text.Length;
    }

    public void AppendBlanks(int count)
    {
        for (; count > 0; count--)
        {
            Append(' ');
        }
    }

    public void Flush()
    {
        output.Write(_characters, 0, _count);
        _count = 0;
    }

    private void MakeRoom()
    {
        if (_characters.Length == MaxLength)
        {
            Flush();
            return;
        }

        var larger = new char[_characters.Length * 8 < MaxLength ? _characters.Length * 8 : MaxLength];
        _characters.AsSpan(0, _count).CopyTo(larger);
        _characters = larger;
    }
}
