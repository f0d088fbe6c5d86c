using System.Diagnostics;
using System.Globalization;
using Semconv.Otlp.Streams;
using SemconvTool.Session;

namespace SemconvTool.LiveChecking;

/// <summary>Says on a terminal how much was read, from the second second on; elsewhere nothing.</summary>
internal sealed class ProgressLine(ToolEnvironment environment)
{
    private const long Megabyte = 1024 * 1024;
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly TerminalLine _line = new(environment);
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _last;
    private long _count;

    /// <summary>The stream, whose bytes are counted as they are read.</summary>
    public Stream Follow(Stream stream) => _line.IsShown ? new FollowedStream(stream, this) : stream;

    /// <summary>Leaves the line to others.</summary>
    public void Clear() => _line.Clear();

    private void Add(int count)
    {
        _count += count;
        var now = Stopwatch.GetTimestamp();
        if (Stopwatch.GetElapsedTime(_start, now) < Delay || Stopwatch.GetElapsedTime(_last, now) < Pause)
        {
            return;
        }

        _last = now;
        _line.Write(string.Create(CultureInfo.InvariantCulture, $"read {_count / Megabyte:N0} MB"));
    }

    /// <summary>Tells how much was read of it; the stream itself belongs to who opened it.</summary>
    private sealed class FollowedStream(Stream inner, ProgressLine line) : ForwardStream
    {
        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            line.Add(count);
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
