using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>The order of values, where texts may compare without case: only ASCII letters have one here, as in MiniJinja.</summary>
internal sealed class TextComparer(bool isCaseSensitive, bool isReverse) : IComparer<Value>
{
    public int Compare(Value x, Value y)
    {
        var order = !isCaseSensitive && x.IsString && y.IsString
            ? Comparison.CompareTextWithoutCase(x.AsString, y.AsString)
            : Comparison.Compare(x, y);
        return isReverse ? -order : order;
    }
}
