using System.Text.Unicode;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Files;
using Semconv.Otlp.Json;
using Semconv.Text;

namespace Semconv.Otlp.WeaverSamples;

/// <summary>Reads attributes given as text, one on each line: a name, or a name, an equals sign and a value.</summary>
/// <remarks>A value that is JSON is taken for what it says, any other for text.</remarks>
internal sealed class WeaverText(RequestBuffer buffer, ISampleVisitor visitor, TelemetryLog log)
{
    private readonly TextBlock _block = new();
    private readonly SampleSlotList _slots = new();

    public void Read(bool endsAtEmptyLine)
    {
        while (buffer.Fill(1))
        {
            if (TakeLine() is not { } length)
            {
                log.ReportDamaged(TelemetryDiagnostics.TooLarge(Place(), buffer.Offset, TelemetryFile.LargestRequest));
                return;
            }

            var line = buffer.Bytes[..length].Trim(" \t\r\n"u8);
            if (line.IsEmpty && endsAtEmptyLine)
            {
                return;
            }

            if (!Utf8.IsValid(line))
            {
                log.ReportDamaged(TelemetryDiagnostics.Damaged(Place(), buffer.Offset, "it holds bytes that are no UTF-8"));
            }
            else if (!line.IsEmpty)
            {
                log.Records++;
                ReadLine(line);
            }

            buffer.Advance(length);
        }
    }

    /// <summary>The length of the next line with its end; null when it is longer than any attribute.</summary>
    private int? TakeLine()
    {
        for (var searched = 0; ;)
        {
            var found = buffer.Bytes[searched..].IndexOf((byte)'\n');
            if (found >= 0)
            {
                return searched + found + 1;
            }

            searched = buffer.Bytes.Length;
            if (!buffer.FillMore())
            {
                return buffer.IsFull ? null : searched;
            }
        }
    }

    private void ReadLine(ReadOnlySpan<byte> line)
    {
        var equals = line.IndexOf((byte)'=');
        _block.Truncate(0);
        _slots.Clear();
        var key = _block.Append(equals < 0 ? line : line[..equals].TrimEnd(" \t"u8));
        var index = _slots.Open();
        if (equals >= 0)
        {
            ReadValue(line[(equals + 1)..].TrimStart(" \t"u8), index);
        }

        _slots.Close(index, key);
        visitor.VisitAttribute(new SampleEntry(key.In(_block.Bytes), new SampleValue(_block.Bytes, _slots.Span, index)));
    }

    private void ReadValue(ReadOnlySpan<byte> value, int index)
    {
        // A copy to try in: reading JSON changes the bytes.
        var text = _block.Append(value);
        var trial = _block.Append(value);
        var cursor = new JsonCursor(_block.Bytes, trial.Start);
        JsonValue.Read(ref cursor, _slots, index);
        if (cursor.Problem is not null || cursor.Position != trial.Start + trial.Length)
        {
            _slots.Set(index, SampleValueKind.Text, text: text);
        }
    }

    private Location Place() => log.At(new LinePosition(buffer.Line, buffer.Column), buffer.Offset);
}
