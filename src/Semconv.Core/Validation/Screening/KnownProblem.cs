using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Screening;

/// <summary>A problem that a registry had when its list was written; lines may move without losing it.</summary>
/// <param name="Id">The id of the diagnostic.</param>
/// <param name="Path">The file; empty for none.</param>
/// <param name="Subject">The item, else the message.</param>
internal readonly record struct KnownProblem(string Id, string Path, string Subject)
{
    /// <param name="diagnostic">The problem.</param>
    /// <param name="pathOf">The name of a file in the list, for the path under which it is reported.</param>
    public static KnownProblem Of(Diagnostic diagnostic, Func<string, string> pathOf) =>
        new(diagnostic.Id, diagnostic.Location is { } location ? pathOf(location.Source.Path) : string.Empty, (diagnostic.Subject ?? diagnostic.Message).ReplaceLineEndings(" "));

    public override string ToString() => $"{Id} | {Path} | {Subject}";
}
