using System.Globalization;

namespace Semconv.Text;

/// <summary>A line and a column, both zero-based; prints one-based as <c>line:column</c>.</summary>
public readonly record struct LinePosition(int Line, int Column)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Line + 1}:{Column + 1}");
}
