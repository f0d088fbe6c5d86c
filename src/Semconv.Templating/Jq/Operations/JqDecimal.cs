using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Operations;

/// <summary>A number written in a way that a float would not print, such as <c>1.10</c>: it keeps its text until it is used.</summary>
internal sealed class JqDecimal(string text, double number) : ValueObject
{
    public string Text => text;

    public double Number => number;

    public override string TypeName => "number";
}
