using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Semconv.Core.Validation.Screening;
using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;

namespace SemconvTool.Session;

/// <summary>Prints the JSON that Weaver prints, for programs that read it: Weaver's kind, with our id and place among its fields.</summary>
/// <remarks>As in Weaver, keys are sorted, errors have no severity, and nothing at all is printed when there is nothing to say.</remarks>
internal sealed class WeaverJsonRenderer : IDiagnosticRenderer
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public void Render(ImmutableArray<Diagnostic> diagnostics, TextWriter writer)
    {
        if (diagnostics.IsEmpty)
        {
            return;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var diagnostic in diagnostics)
            {
                WriteDiagnostic(diagnostic, json);
            }

            json.WriteEndArray();
        }

        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        writer.Write('\n');
    }

    private static void WriteDiagnostic(Diagnostic diagnostic, Utf8JsonWriter json)
    {
        var place = diagnostic.Location is { } location ? $"{location}: " : string.Empty;
        json.WriteStartObject();
        json.WriteStartObject("diagnostic");
        json.WriteString("ansi_message", $"{place}{diagnostic.Severity.Word()} {diagnostic.Id} ({diagnostic.Descriptor.Name}): {diagnostic.Message}");
        if (diagnostic.Help is { } help)
        {
            json.WriteString("help", help);
        }

        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Severity != Severity.Error)
        {
            json.WriteString("severity", diagnostic.Severity == Severity.Warning ? "Warning" : "Advice");
        }

        json.WriteEndObject();
        json.WriteStartObject("error");
        var kind = WeaverKinds.NameOf(diagnostic.Descriptor);
        if (char.IsLower(kind[0]))
        {
            WriteFinding(diagnostic, kind, json);
        }
        else
        {
            json.WriteStartObject(kind);
            WriteOwn(diagnostic, diagnostic.Message, json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What a policy of Weaver reports: ids of policies are in lower case.</summary>
    private static void WriteFinding(Diagnostic diagnostic, string id, Utf8JsonWriter json)
    {
        json.WriteString("provenance", diagnostic.Location?.Source.Path ?? string.Empty);
        json.WriteString("type", "policy_violation");
        json.WriteStartObject("violation");
        json.WriteStartObject("context");
        WriteOwn(diagnostic, null, json);
        json.WriteEndObject();
        json.WriteString("id", id);
        json.WriteString("level", diagnostic.Severity switch
        {
            Severity.Error => "violation",
            Severity.Warning => "improvement",
            _ => "information",
        });
        json.WriteString("message", diagnostic.Message);
        json.WriteString("type", "PolicyFinding");
        json.WriteEndObject();
    }

    private static void WriteOwn(Diagnostic diagnostic, string? error, Utf8JsonWriter json)
    {
        var location = diagnostic.Location;
        WriteNumber("column", location?.Start.Column, json);
        WriteText("error", error, json);
        WriteText("id", diagnostic.Id, json);
        WriteNumber("line", location?.Start.Line, json);
        WriteText("name", diagnostic.Descriptor.Name, json);
        WriteText("path", location?.Source.Path, json);
    }

    private static void WriteText(string key, string? text, Utf8JsonWriter json)
    {
        if (text is not null)
        {
            json.WriteString(key, text);
        }
    }

    private static void WriteNumber(string key, int? zeroBased, Utf8JsonWriter json)
    {
        if (zeroBased is { } number)
        {
            json.WriteNumber(key, number + 1);
        }
    }
}
