using System.Collections.Immutable;
using System.Globalization;

namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>Prints workflow commands, which GitHub Actions shows as annotations on the changed lines.</summary>
public sealed class GitHubRenderer : IDiagnosticRenderer
{
    public void Render(ImmutableArray<Diagnostic> diagnostics, TextWriter writer)
    {
        foreach (var diagnostic in diagnostics)
        {
            writer.Write("::");
            writer.Write(diagnostic.Severity == Severity.Note ? "notice" : diagnostic.Severity.Word());
            writer.Write(' ');
            if (diagnostic.Location is { } location)
            {
                WritePlace(location, writer);
            }

            writer.Write("title=");
            writer.Write(WorkflowCommandText.EscapeProperty($"{diagnostic.Id} ({diagnostic.Descriptor.Name})"));
            writer.Write("::");
            writer.Write(WorkflowCommandText.EscapeData(Describe(diagnostic)));
            writer.Write('\n');
        }
    }

    private static void WritePlace(Location location, TextWriter writer)
    {
        var (start, end) = (location.Start, location.End);
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"file={WorkflowCommandText.EscapeProperty(location.Source.Path)},line={start.Line + 1},"));

        // GitHub rejects columns when the annotation spans several lines.
        writer.Write(start.Line == end.Line
            ? string.Create(CultureInfo.InvariantCulture, $"col={start.Column + 1},endLine={end.Line + 1},endColumn={end.Column + 1},")
            : string.Create(CultureInfo.InvariantCulture, $"endLine={end.Line + 1},"));
    }

    /// <summary>An annotation shows only its message, so related places and the help become further lines of it.</summary>
    private static string Describe(Diagnostic diagnostic)
    {
        var related = diagnostic.Related.Select(place => $"\n{place.Location}: {place.Message}");
        var help = diagnostic.Help is null ? string.Empty : $"\nhelp: {diagnostic.Help}";
        return $"{diagnostic.Message}{string.Concat(related)}{help}";
    }
}
