using System.Globalization;

namespace Semconv.Core.Output;

/// <summary>Writes YAML in block style, lists at the column of their key, quotes only where the text would read as something else.</summary>
public sealed class YamlStructureWriter(TextWriter output) : IStructureWriter
{
    private const int Step = 2;

    private readonly Stack<Frame> _frames = new();

    public void BeginObject() => _frames.Push(Open(isList: false));

    public void EndObject() => Close("{}");

    public void BeginList() => _frames.Push(Open(isList: true));

    public void EndList() => Close("[]");

    public void Key(string name)
    {
        StartEntry(_frames.Peek());
        output.Write(YamlTextStyle.IsMultiline(name) ? YamlTextStyle.DoubleQuoted(name) : YamlTextStyle.Inline(name));
        output.Write(':');
    }

    public void Text(string value)
    {
        StartValue();
        if (YamlTextStyle.CanBeLiteral(value))
        {
            YamlTextStyle.WriteLiteral(output, value, LiteralIndent());
        }
        else
        {
            output.Write(YamlTextStyle.IsMultiline(value) ? YamlTextStyle.DoubleQuoted(value) : YamlTextStyle.Inline(value));
            output.Write('\n');
        }
    }

    public void Integer(long value) => Plain(value.ToString(CultureInfo.InvariantCulture));

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
        output.Write(text);
        output.Write('\n');
    }

    private int LiteralIndent() => _frames.TryPeek(out var frame) ? frame.Indent + Step : Step;

    /// <summary>The frame of a list or object that starts here. Nothing is written before its first entry: it may stay empty.</summary>
    private Frame Open(bool isList)
    {
        if (!_frames.TryPeek(out var parent))
        {
            return new Frame(isList, Indent: 0, StartsOnLine: true);
        }

        if (parent.IsList)
        {
            StartItem(parent);
            return new Frame(isList, parent.Indent + Step, StartsOnLine: true);
        }

        return new Frame(isList, isList ? parent.Indent : parent.Indent + Step, StartsOnLine: false);
    }

    private void Close(string empty)
    {
        var frame = _frames.Pop();
        if (!frame.IsEmpty)
        {
            return;
        }

        output.Write(frame.StartsOnLine ? empty : " " + empty);
        output.Write('\n');
    }

    private void StartValue()
    {
        if (!_frames.TryPeek(out var frame))
        {
            return;
        }

        if (frame.IsList)
        {
            StartItem(frame);
        }
        else
        {
            output.Write(' ');
        }
    }

    private void StartItem(Frame frame)
    {
        StartEntry(frame);
        output.Write("- ");
    }

    private void StartEntry(Frame frame)
    {
        if (frame.IsEmpty)
        {
            frame.IsEmpty = false;
            if (frame.StartsOnLine)
            {
                return;
            }

            output.Write('\n');
        }

        for (var column = 0; column < frame.Indent; column++)
        {
            output.Write(' ');
        }
    }

    private sealed record Frame(bool IsList, int Indent, bool StartsOnLine)
    {
        public bool IsEmpty { get; set; } = true;
    }
}
