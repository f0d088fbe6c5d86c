namespace Semconv.LiveCheck.Structure;

/// <summary>A span in the words of a message.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Service">Its service; empty when its resource does not say.</param>
/// <param name="Kind">Its kind in lower case.</param>
internal readonly record struct SpanWords(string Name, string Service, string Kind)
{
    /// <summary>Which span it is.</summary>
    public override string ToString() => string.IsNullOrEmpty(Service) ? $"'{Name}'" : $"'{Name}' of '{Service}'";
}
