using System.Globalization;

namespace Semconv.Core.Output;

/// <summary>Writes JSON: two blanks per level when indented, one line without blanks when not.</summary>
/// <remarks>Escapes only what JSON demands, so text stays readable; a number that JSON cannot hold becomes <c>null</c>.</remarks>
public sealed class JsonStructureWriter(TextWriter output, bool indented = true) : IStructureWriter
{
    private static readonly char[] Blanks = [.. Enumerable.Repeat(' ', 64)];

    private bool[] _hasEntries = new bool[32];
    private int _depth;
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
        if (_depth == _hasEntries.Length)
        {
            Array.Resize(ref _hasEntries, _depth * 2);
        }

        _hasEntries[_depth++] = false;
    }

    private void End(char bracket)
    {
        if (_hasEntries[--_depth])
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
        else if (_depth > 0)
        {
            StartEntry();
        }
    }

    private void StartEntry()
    {
        if (_hasEntries[_depth - 1])
        {
            output.Write(',');
        }

        _hasEntries[_depth - 1] = true;
        BreakLine();
    }

    private void BreakLine()
    {
        if (!indented)
        {
            return;
        }

        output.Write('\n');
        output.Write(Blanks, 0, Math.Min(_depth * 2, Blanks.Length));
        for (var level = Blanks.Length / 2; level < _depth; level++)
        {
            output.Write("  ");
        }
    }

    private void WriteQuoted(string value)
    {
        output.Write('"');
        var start = 0;
        for (var index = 0; index < value.Length; index++)
        {
            if (value[index] is < ' ' or '"' or '\\')
            {
                output.Write(value.AsSpan(start, index - start));
                WriteEscaped(value[index]);
                start = index + 1;
            }
        }

        output.Write(start == 0 ? value : value.AsSpan(start));
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
