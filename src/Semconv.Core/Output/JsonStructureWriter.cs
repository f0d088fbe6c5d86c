using System.Buffers;
using System.Globalization;

namespace Semconv.Core.Output;

/// <summary>Writes JSON: two blanks per level when indented, one line without blanks when not.</summary>
/// <remarks>Escapes only what JSON demands, so text stays readable; a number that JSON cannot hold becomes <c>null</c>.</remarks>
public sealed class JsonStructureWriter(TextWriter output, bool indented = true) : IStructureWriter
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private readonly Stack<bool> _hasEntries = new();
    private bool _afterKey;

    public void BeginObject() => Begin('{');

    public void EndObject() => End('}');

    public void BeginList() => Begin('[');

    public void EndList() => End(']');

    public void Key(string name)
    {
        StartEntry();
        WriteQuoted(name);
        output.Write(indented ? ": " : ":");
        _afterKey = true;
    }

    public void Text(string value)
    {
        StartValue();
        WriteQuoted(value);
    }

    public void Integer(long value) => Scalar(value.ToString(CultureInfo.InvariantCulture));

    public void Float(double value) => Scalar(double.IsFinite(value) ? FloatFormat.Format(value) : "null");

    public void Bool(bool value) => Scalar(value ? "true" : "false");

    public void Null() => Scalar("null");

    private void Scalar(string text)
    {
        StartValue();
        output.Write(text);
    }

    private void Begin(char bracket)
    {
        StartValue();
        output.Write(bracket);
        _hasEntries.Push(false);
    }

    private void End(char bracket)
    {
        if (_hasEntries.Pop())
        {
            BreakLine();
        }

        output.Write(bracket);
    }

    private void StartValue()
    {
        if (_afterKey)
        {
            _afterKey = false;
        }
        else if (_hasEntries.Count > 0)
        {
            StartEntry();
        }
    }

    private void StartEntry()
    {
        if (_hasEntries.Pop())
        {
            output.Write(',');
        }

        _hasEntries.Push(true);
        BreakLine();
    }

    private void BreakLine()
    {
        if (!indented)
        {
            return;
        }

        output.Write('\n');
        for (var level = _hasEntries.Count; level > 0; level--)
        {
            output.Write("  ");
        }
    }

    private void WriteQuoted(string value)
    {
        output.Write('"');
        var rest = value.AsSpan();
        while (rest.IndexOfAny(Escaped) is var next && next >= 0)
        {
            output.Write(rest[..next]);
            WriteEscaped(rest[next]);
            rest = rest[(next + 1)..];
        }

        output.Write(rest);
        output.Write('"');
    }

    private void WriteEscaped(char character) => output.Write(character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
    });
}
