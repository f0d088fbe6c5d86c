using System.Globalization;
using System.Text;

namespace Semconv.Core.Output;

/// <summary>Writes YAML in block style, lists at the column of their key, quotes only where the text would read as something else.</summary>
/// <remarks>All of a document is with the output when its last list or object is closed.</remarks>
public sealed class YamlStructureWriter(TextWriter output) : IStructureWriter
{
    private const int Step = 2;

    /// <summary>In bytes; a longer key is written on a line of its own, as Weaver's writer does.</summary>
    private const int LongestSimpleKey = 128;

    private readonly TextBuffer _text = new(output);
    private Frame[] _frames = new Frame[16];
    private int _depth;

    public void BeginObject() => Open(isList: false);

    public void EndObject() => Close("{}");

    /// <summary>The form is a tag before the object, as Weaver's writer has it.</summary>
    public void BeginVariant(string form)
    {
        Open(isList: false);
        ref var frame = ref _frames[_depth - 1];
        _text.Append(frame.StartsOnLine ? "!" : " !");
        _text.Append(form);
        frame = new Frame(isList: false, frame.Indent, startsOnLine: false);
    }

    public void EndVariant() => EndObject();

    public void BeginList() => Open(isList: true);

    public void EndList() => Close("[]");

    public void Key(string name)
    {
        StartEntry(ref _frames[_depth - 1]);
        if (YamlTextStyle.CanBeLiteral(name))
        {
            _text.Append("? ");
            YamlTextStyle.WriteLiteral(_text, name, _frames[_depth - 1].Indent + Step);
            _text.AppendBlanks(_frames[_depth - 1].Indent);
        }
        else if (Encoding.UTF8.GetByteCount(name) > LongestSimpleKey)
        {
            _text.Append("? ");
            YamlTextStyle.WriteLine(_text, name);
            _text.Append('\n');
            _text.AppendBlanks(_frames[_depth - 1].Indent);
        }
        else
        {
            YamlTextStyle.WriteLine(_text, name);
        }

        _text.Append(':');
    }

    public void Text(string value)
    {
        StartValue();
        if (YamlTextStyle.CanBeLiteral(value))
        {
            YamlTextStyle.WriteLiteral(_text, value, _depth == 0 ? Step : _frames[_depth - 1].Indent + Step);
        }
        else
        {
            YamlTextStyle.WriteLine(_text, value);
            _text.Append('\n');
        }

        Finish();
    }

    public void Integer(long value) => Plain(value.ToString(CultureInfo.InvariantCulture));

    public void LargeInteger(ulong value) => Plain(value.ToString(CultureInfo.InvariantCulture));

    public void Float(double value) => Plain(value switch
    {
        double.PositiveInfinity => ".inf",
        double.NegativeInfinity => "-.inf",
        double.NaN => ".nan",
        _ => FloatFormat.Format(value),
    });

    public void Bool(bool value) => Plain(value ? "true" : "false");

    public void Null() => Plain("null");

    private void Plain(string text)
    {
        StartValue();
        _text.Append(text);
        _text.Append('\n');
        Finish();
    }

    /// <summary>Starts a list or object. Nothing is written before its first entry: it may stay empty.</summary>
    private void Open(bool isList)
    {
        var frame = new Frame(isList, 0, startsOnLine: true);
        if (_depth > 0)
        {
            ref var parent = ref _frames[_depth - 1];
            if (parent.IsList)
            {
                StartItem(ref parent);
                frame = new Frame(isList, parent.Indent + Step, startsOnLine: true);
            }
            else
            {
                frame = new Frame(isList, isList ? parent.Indent : parent.Indent + Step, startsOnLine: false);
            }
        }

        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _depth * 2);
        }

        _frames[_depth++] = frame;
    }

    private void Close(string empty)
    {
        var frame = _frames[--_depth];
        if (frame.IsEmpty)
        {
            _text.Append(frame.StartsOnLine ? string.Empty : " ");
            _text.Append(empty);
            _text.Append('\n');
        }

        Finish();
    }

    private void Finish()
    {
        if (_depth == 0)
        {
            _text.Flush();
        }
    }

    private void StartValue()
    {
        if (_depth == 0)
        {
            return;
        }

        ref var frame = ref _frames[_depth - 1];
        if (frame.IsList)
        {
            StartItem(ref frame);
        }
        else
        {
            _text.Append(' ');
        }
    }

    private void StartItem(ref Frame frame)
    {
        StartEntry(ref frame);
        _text.Append("- ");
    }

    private void StartEntry(ref Frame frame)
    {
        if (frame.IsEmpty)
        {
            frame.IsEmpty = false;
            if (frame.StartsOnLine)
            {
                return;
            }

            _text.Append('\n');
        }

        _text.AppendBlanks(frame.Indent);
    }

    private struct Frame(bool isList, int indent, bool startsOnLine)
    {
        public readonly bool IsList => isList;

        public readonly int Indent => indent;

        public readonly bool StartsOnLine => startsOnLine;

        public bool IsEmpty { get; set; } = true;
    }
}
