namespace Semconv.Text.Diagnostics;

/// <summary>The order of diagnostics in every output: path, start, length, id, message; those without a place first.</summary>
public sealed class DiagnosticOrder : IComparer<Diagnostic>
{
    public static readonly DiagnosticOrder Instance = new();

    public int Compare(Diagnostic? x, Diagnostic? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var order = ComparePlaces(x.Location, y.Location);
        order = order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
        return order != 0 ? order : string.CompareOrdinal(x.Message, y.Message);
    }

    private static int ComparePlaces(Location? x, Location? y)
    {
        if (x is not { } left || y is not { } right)
        {
            return (x.HasValue ? 1 : 0) - (y.HasValue ? 1 : 0);
        }

        var order = string.CompareOrdinal(left.Source.Path, right.Source.Path);
        return order != 0 ? order : left.Span.CompareTo(right.Span);
    }
}
