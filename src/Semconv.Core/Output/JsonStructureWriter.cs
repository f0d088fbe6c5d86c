using System.Globalization;

namespace Semconv.Core.Output;

/// <summary>Writes JSON: two blanks per level when indented, one line without blanks when not.</summary>
/// <remarks>
/// Escapes only what JSON demands, so text stays readable; a number that JSON cannot hold becomes <c>null</c>. Pieces of a few
/// characters are gathered before the output sees them, and all of a document is there when its last bracket is.
/// </remarks>
public sealed class JsonStructureWriter(TextWriter output, bool indented = true) : IStructureWriter
{
    private readonly TextBuffer _text = new(output);
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
        _text.Append(indented ? ": " : ":");
        _afterKey = true;
    }

    public void Text(string value)
    {
        StartValue();
        WriteQuoted(value);
        FinishValue();
    }

    public void Integer(long value) => Scalar(value.ToString(CultureInfo.InvariantCulture));

    public void LargeInteger(ulong value) => Scalar(value.ToString(CultureInfo.InvariantCulture));

    public void Float(double value) => Scalar(double.IsFinite(value) ? FloatFormat.Format(value) : "null");

    public void Bool(bool value) => Scalar(value ? "true" : "false");

    public void Null() => Scalar("null");

    private void Scalar(string text)
    {
        StartValue();
        _text.Append(text);
        FinishValue();
    }

    private void Begin(char bracket)
    {
        StartValue();
        _text.Append(bracket);
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

        _text.Append(bracket);
        FinishValue();
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

    private void FinishValue()
    {
        if (_depth == 0)
        {
            _text.Flush();
        }
    }

    private void StartEntry()
    {
        if (_hasEntries[_depth - 1])
        {
            _text.Append(',');
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

        _text.Append('\n');
        _text.AppendBlanks(_depth * 2);
    }

    private void WriteQuoted(string value)
    {
        _text.Append('"');
        var start = 0;
        for (var index = 0; index < value.Length; index++)
        {
            if (value[index] is < ' ' or '"' or '\\')
            {
                _text.Append(value.AsSpan(start, index - start));
                _text.Append(Escape(value[index]));
                start = index + 1;
            }
        }

        _text.Append(value.AsSpan(start));
        _text.Append('"');
    }

    private static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
    };
}
