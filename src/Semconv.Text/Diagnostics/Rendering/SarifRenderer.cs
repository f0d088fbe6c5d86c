using System.Collections.Immutable;

namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>Prints a SARIF 2.1.0 log with one run, which code scanning services read.</summary>
public sealed class SarifRenderer : IDiagnosticRenderer
{
    public void Render(ImmutableArray<Diagnostic> diagnostics, TextWriter writer)
    {
        var rules = diagnostics.Select(diagnostic => diagnostic.Descriptor).DistinctBy(descriptor => descriptor.Id)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToList();
        writer.Write("{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", \"runs\": [{\n");
        writer.Write("  \"columnKind\": \"utf16CodeUnits\",\n");
        writer.Write("  \"tool\": {\"driver\": {\"name\": \"semconv\", \"rules\": [");
        WriteList(rules, WriteRule, writer);
        writer.Write("]}},\n  \"results\": [");
        WriteList(diagnostics, (diagnostic, output) => WriteResult(diagnostic, rules.FindIndex(rule => rule.Id == diagnostic.Id), output), writer);
        writer.Write("]\n}]}\n");
    }

    private static void WriteList<T>(IEnumerable<T> items, Action<T, TextWriter> write, TextWriter writer)
    {
        var separator = "\n    ";
        foreach (var item in items)
        {
            writer.Write(separator);
            write(item, writer);
            separator = ",\n    ";
        }
    }

    private static void WriteRule(DiagnosticDescriptor descriptor, TextWriter writer)
    {
        WriteText("{\"id\": ", descriptor.Id, writer);
        WriteText(", \"name\": ", descriptor.Name, writer);
        WriteText(", \"shortDescription\": {\"text\": ", descriptor.Summary, writer);
        WriteText("}, \"defaultConfiguration\": {\"level\": ", descriptor.DefaultSeverity.Word(), writer);
        writer.Write("}}");
    }

    private static void WriteResult(Diagnostic diagnostic, int rule, TextWriter writer)
    {
        WriteText("{\"ruleId\": ", diagnostic.Id, writer);
        writer.Write($", \"ruleIndex\": {JsonText.Number(rule - 1)}");
        WriteText(", \"level\": ", diagnostic.Severity.Word(), writer);
        WriteText(", \"message\": {\"text\": ", diagnostic.Help is null ? diagnostic.Message : $"{diagnostic.Message}\nhelp: {diagnostic.Help}", writer);
        writer.Write('}');
        if (diagnostic.Location is { } location)
        {
            writer.Write(", \"locations\": [{");
            WritePlace(location, writer);
            writer.Write("}]");
        }

        if (!diagnostic.Related.IsEmpty)
        {
            writer.Write(", \"relatedLocations\": [");
            WriteList(diagnostic.Related, WriteRelated, writer);
            writer.Write(']');
        }

        writer.Write('}');
    }

    private static void WriteRelated(RelatedLocation related, TextWriter writer)
    {
        writer.Write('{');
        WritePlace(related.Location, writer);
        WriteText(", \"message\": {\"text\": ", related.Message, writer);
        writer.Write("}}");
    }

    private static void WritePlace(Location location, TextWriter writer)
    {
        var (start, end) = (location.Start, location.End);
        WriteText("\"physicalLocation\": {\"artifactLocation\": {\"uri\": ", ArtifactUri.Of(location.Source.Path), writer);
        writer.Write($"}}, \"region\": {{\"startLine\": {JsonText.Number(start.Line)}, \"startColumn\": {JsonText.Number(start.Column)}");
        writer.Write($", \"endLine\": {JsonText.Number(end.Line)}, \"endColumn\": {JsonText.Number(end.Column)}}}}}");
    }

    private static void WriteText(string key, string text, TextWriter writer)
    {
        writer.Write(key);
        JsonText.Write(text, writer);
    }
}
