using Semconv.Otlp.Json;
using Semconv.Text;

namespace Semconv.Otlp.Files;

/// <summary>Reads the records of a JSON input one by one: values that follow each other, items of lists, or of a list inside an object.</summary>
internal sealed class JsonRecordReader(RequestBuffer buffer, IJsonRecords records, TelemetryLog log)
{
    private const int DeepestList = 3;

    private readonly JsonIndex _index = new(records.IndexedDepth);
    private readonly List<int> _lineBreaks = [];
    private readonly byte[] _start = new byte[2];

    /// <summary>How many values that follow each other were read: lines, mostly.</summary>
    private int _whole;

    public void Read()
    {
        for (buffer.SkipBlanks(); buffer.Fill(1); buffer.SkipBlanks())
        {
            var isRead = buffer.Bytes[0] switch
            {
                (byte)'[' => ReadList(depth: 1),
                (byte)'n' when records.TakesNull && buffer.Fill(Null.Length) && buffer.Bytes.StartsWith(Null) => PassNull(),
                (byte)'{' => IsWrapper() ? ReadWrapper() : ReadRecord(isInList: false),
                _ => ReadRubbish("it is no JSON"),
            };
            _whole += isRead ? 1 : 0;
            if (!isRead && !buffer.Fill(1))
            {
                return;
            }
        }
    }

    private static ReadOnlySpan<byte> Null => "null"u8;

    private bool PassNull()
    {
        buffer.Advance(Null.Length);
        return true;
    }

    private bool ReadList(int depth)
    {
        buffer.Advance(1);
        for (var isFirst = true; ; isFirst = false)
        {
            buffer.SkipBlanks();
            if (!isFirst && buffer.Fill(1) && buffer.Bytes[0] == (byte)',')
            {
                buffer.Advance(1);
                buffer.SkipBlanks();
            }
            else if (buffer.Fill(1) && buffer.Bytes[0] == (byte)']')
            {
                buffer.Advance(1);
                return true;
            }
            else if (!isFirst && buffer.Fill(1))
            {
                return ReadRubbish("a list goes on without a comma");
            }

            if (!buffer.Fill(1))
            {
                log.ReportCutOff(Place(0), buffer.Offset, isGrowing: _whole > 0);
                return false;
            }

            var isRead = buffer.Bytes[0] == (byte)'[' && depth < DeepestList ? ReadList(depth + 1) : ReadRecord(isInList: true);
            if (!isRead)
            {
                return false;
            }
        }
    }

    private bool IsWrapper()
    {
        // A copy, because a cursor changes what it reads; the name of one property is not long.
        Span<byte> head = stackalloc byte[128];
        while (true)
        {
            var size = Math.Min(buffer.Bytes.Length, head.Length);
            buffer.Bytes[..size].CopyTo(head);
            var cursor = new JsonCursor(head[..size]);
            if (cursor.EnterObject() && cursor.NextProperty(out var name))
            {
                return records.IsWrapper(name);
            }

            if (cursor.Problem is null || size == head.Length || !buffer.FillMore())
            {
                return false;
            }
        }
    }

    private bool ReadWrapper()
    {
        buffer.Advance(1);
        while (true)
        {
            buffer.SkipBlanks();
            if (buffer.Fill(1) && buffer.Bytes[0] == (byte)',')
            {
                buffer.Advance(1);
                buffer.SkipBlanks();
            }

            if (!buffer.Fill(1))
            {
                log.ReportCutOff(Place(0), buffer.Offset, isGrowing: _whole > 0);
                return false;
            }

            if (buffer.Bytes[0] == (byte)'}')
            {
                buffer.Advance(1);
                return true;
            }

            if (!ReadWrapperProperty())
            {
                return false;
            }
        }
    }

    private bool ReadWrapperProperty()
    {
        if (TakeValue() is not { } nameLength)
        {
            return false;
        }

        var name = buffer.Bytes[..nameLength];
        var isList = name.Length > 2 && records.IsList(name[1..^1]);
        buffer.Advance(nameLength);
        buffer.SkipBlanks();
        if (!buffer.Fill(1) || buffer.Bytes[0] != (byte)':')
        {
            return ReadRubbish("a property has no value");
        }

        buffer.Advance(1);
        buffer.SkipBlanks();
        if (isList && buffer.Fill(1) && buffer.Bytes[0] == (byte)'[')
        {
            return ReadList(depth: 1);
        }

        if (TakeValue() is not { } length)
        {
            return false;
        }

        buffer.Advance(length);
        return true;
    }

    private bool ReadRecord(bool isInList)
    {
        if (!isInList)
        {
            buffer.Fill(_start.Length);
            buffer.Bytes[..Math.Min(_start.Length, buffer.Bytes.Length)].CopyTo(_start);
        }

        if (TakeValue(isRecord: !isInList) is not { } length)
        {
            return false;
        }

        // Reading changes the bytes, so lines are counted before.
        NoteLines(length);
        log.Records++;
        var (problem, position) = records.Read(buffer.Bytes[..length], _index, isInList);
        if (problem is not null)
        {
            log.ReportDamaged(TelemetryDiagnostics.Damaged(Place(position), buffer.Offset + position, problem));
            length = isInList ? length : EndOfDamage(length);
        }

        buffer.Advance(length, LinesUpTo(length));
        return true;
    }

    /// <summary>The length of the next value when it lies whole in the buffer; else what is wrong was reported and passed over.</summary>
    private int? TakeValue(bool isRecord = false)
    {
        if (!buffer.Fill(1))
        {
            log.ReportCutOff(Place(0), buffer.Offset, isGrowing: _whole > 0);
            return null;
        }

        if (buffer.Bytes[0] is not ((byte)'{' or (byte)'['))
        {
            return TakeScalar();
        }

        _index.Clear();
        while (!_index.Scan(buffer.Bytes))
        {
            if (!buffer.FillMore())
            {
                PassUnfinished(isRecord);
                return null;
            }
        }

        return _index.Length;
    }

    private int? TakeScalar()
    {
        for (var length = 0; ; length++)
        {
            if (!buffer.Fill(length + 1))
            {
                return length;
            }

            var next = buffer.Bytes[length];
            if (length > 0 && buffer.Bytes[0] == (byte)'"' && next == (byte)'"' && buffer.Bytes[length - 1] != (byte)'\\')
            {
                return length + 1;
            }

            if (next == (byte)'\n' || (buffer.Bytes[0] != (byte)'"' && (next is (byte)',' or (byte)']' or (byte)'}')))
            {
                return Math.Max(length, 1);
            }
        }
    }

    /// <summary>A value that does not end where there is more: either it is damaged and swallows what follows, or it is too large.</summary>
    private void PassUnfinished(bool isRecord)
    {
        var isFull = buffer.IsFull;
        var next = isRecord && !isFull ? NextStart(buffer.Bytes, 0) : null;
        if (isFull)
        {
            log.ReportDamaged(TelemetryDiagnostics.TooLarge(Place(0), buffer.Offset, TelemetryFile.LargestRequest));
        }
        else if (next is { } start)
        {
            log.ReportDamaged(TelemetryDiagnostics.Damaged(Place(0), buffer.Offset, "it does not end"));
            buffer.Advance(start);
            return;
        }
        else
        {
            log.ReportCutOff(Place(0), buffer.Offset, isGrowing: _whole > 0);
        }

        PassToNextStart();
    }

    /// <summary>Leaves everything behind up to a line that begins as this record does.</summary>
    private void PassToNextStart()
    {
        do
        {
            if (NextStart(buffer.Bytes, 0) is { } start)
            {
                buffer.Advance(start);
                return;
            }

            // A line break at the very end may be the one in front of the next record.
            buffer.Advance(Math.Max(1, buffer.Bytes.Length - _start.Length));
        }
        while (buffer.FillMore());

        buffer.Advance(buffer.Bytes.Length);
    }

    /// <summary>Where damage ends that brackets do not show the end of: in front of a line that begins as this record does.</summary>
    private int EndOfDamage(int length)
    {
        foreach (var lineBreak in _lineBreaks)
        {
            if (buffer.Bytes[(lineBreak + 1)..length].StartsWith(_start))
            {
                return lineBreak;
            }
        }

        return length;
    }

    private int? NextStart(ReadOnlySpan<byte> bytes, int from)
    {
        ReadOnlySpan<byte> wanted = [(byte)'\n', .. _start];
        var found = bytes[from..].IndexOf(wanted);
        return found < 0 ? null : from + found + 1;
    }

    private bool ReadRubbish(string problem)
    {
        log.ReportDamaged(TelemetryDiagnostics.Damaged(Place(0), buffer.Offset, problem));
        var length = 0;
        do
        {
            var lineBreak = buffer.Bytes[length..].IndexOf((byte)'\n');
            if (lineBreak >= 0)
            {
                buffer.Advance(length + lineBreak + 1);
                return true;
            }

            buffer.Advance(buffer.Bytes.Length);
        }
        while (buffer.FillMore());

        return false;
    }

    private void NoteLines(int length)
    {
        _lineBreaks.Clear();
        var bytes = buffer.Bytes[..length];
        var found = bytes.IndexOf((byte)'\n');
        for (var start = 0; found >= 0; found = bytes[start..].IndexOf((byte)'\n'))
        {
            start += found;
            _lineBreaks.Add(start++);
        }
    }

    private LinePosition LinesUpTo(int length)
    {
        var found = _lineBreaks.BinarySearch(length);
        var lines = found < 0 ? ~found : found;
        return new LinePosition(lines, lines == 0 ? length : length - _lineBreaks[lines - 1] - 1);
    }

    private Location Place(int position)
    {
        var lines = position == 0 ? default : LinesUpTo(position);
        var column = lines.Line == 0 ? buffer.Column + position : lines.Column;
        return log.At(new LinePosition(buffer.Line + lines.Line, column), buffer.Offset + position);
    }
}
