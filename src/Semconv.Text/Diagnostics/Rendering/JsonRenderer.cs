using System.Collections.Immutable;

namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>Prints one JSON array with an object per line; <c>[]</c> when there is nothing to say.</summary>
/// <remarks>
/// The shape is a contract (docs/decisions/0002-diagnostics.md). Lines and columns count from one, the end is exclusive, every
/// key is always there.
/// </remarks>
public sealed class JsonRenderer : IDiagnosticRenderer
{
    public void Render(ImmutableArray<Diagnostic> diagnostics, TextWriter writer)
    {
        writer.Write('[');
        var separator = "\n  ";
        foreach (var diagnostic in diagnostics)
        {
            writer.Write(separator);
            WriteDiagnostic(diagnostic, writer);
            separator = ",\n  ";
        }

        writer.Write(diagnostics.IsEmpty ? "]\n" : "\n]\n");
    }

    private static void WriteDiagnostic(Diagnostic diagnostic, TextWriter writer)
    {
        WriteString("{\"id\": ", diagnostic.Id, writer);
        WriteString(", \"name\": ", diagnostic.Descriptor.Name, writer);
        WriteString(", \"severity\": ", diagnostic.Severity.Word(), writer);
        WriteString(", \"message\": ", diagnostic.Message, writer);
        WriteString(", \"path\": ", diagnostic.Location?.Source.Path, writer);
        WritePosition(", \"line\": ", ", \"column\": ", diagnostic.Location?.Start, writer);
        WritePosition(", \"end_line\": ", ", \"end_column\": ", diagnostic.Location?.End, writer);
        WriteString(", \"help\": ", diagnostic.Help, writer);
        writer.Write(", \"related\": [");
        var separator = string.Empty;
        foreach (var related in diagnostic.Related)
        {
            writer.Write(separator);
            WriteString("{\"message\": ", related.Message, writer);
            WriteString(", \"path\": ", related.Location.Source.Path, writer);
            WritePosition(", \"line\": ", ", \"column\": ", related.Location.Start, writer);
            writer.Write('}');
            separator = ", ";
        }

        writer.Write("]}");
    }

    private static void WritePosition(string lineKey, string columnKey, LinePosition? position, TextWriter writer)
    {
        writer.Write(lineKey);
        WriteNumber(position?.Line, writer);
        writer.Write(columnKey);
        WriteNumber(position?.Column, writer);
    }

    private static void WriteNumber(int? zeroBased, TextWriter writer) =>
        writer.Write(zeroBased is { } number ? JsonText.Number(number) : "null");

    private static void WriteString(string key, string? text, TextWriter writer)
    {
        writer.Write(key);
        JsonText.Write(text, writer);
    }
}
