namespace Semconv.Text;

/// <summary>A place in a source: what a diagnostic points at.</summary>
public readonly record struct Location(SourceText Source, TextSpan Span)
{
    public LinePosition Start => Source.GetPosition(Span.Start);

    public LinePosition End => Source.GetPosition(Span.End);

    /// <summary>The start of a file whose content could not be read.</summary>
    public static Location OfFile(string path) => new(SourceText.From(path, string.Empty), default);

    /// <remarks>What the compiler writes here asks for a comparer of spans, which is made anew in every process.</remarks>
    public bool Equals(Location other) => ReferenceEquals(Source, other.Source) && Span == other.Span;

    public override int GetHashCode() => HashCode.Combine(Source, Span.Start, Span.Length);

    public override string ToString() => $"{Source.Path}:{Start}";
}
