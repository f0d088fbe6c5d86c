using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Semconv.Core.Output;
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
            Write(diagnostics, new AsciiJsonWriter(json));
        }

        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        writer.Write('\n');
    }

    /// <summary>The document, which templates of users see too.</summary>
    public static void Write(ImmutableArray<Diagnostic> diagnostics, IStructureWriter writer)
    {
        writer.BeginList();
        foreach (var diagnostic in diagnostics)
        {
            WriteDiagnostic(diagnostic, writer);
        }

        writer.EndList();
    }

    private static void WriteDiagnostic(Diagnostic diagnostic, IStructureWriter writer)
    {
        var place = diagnostic.Location is { } location ? $"{location}: " : string.Empty;
        writer.BeginObject();
        writer.BeginObject("diagnostic");
        writer.Text("ansi_message", $"{place}{diagnostic.Severity.Word()} {diagnostic.Id} ({diagnostic.Descriptor.Name}): {diagnostic.Message}");
        if (diagnostic.Help is { } help)
        {
            writer.Text("help", help);
        }

        writer.Text("message", diagnostic.Message);
        if (diagnostic.Severity != Severity.Error)
        {
            writer.Text("severity", diagnostic.Severity == Severity.Warning ? "Warning" : "Advice");
        }

        writer.EndObject();
        writer.BeginObject("error");
        var kind = WeaverKinds.NameOf(diagnostic.Descriptor);
        if (char.IsLower(kind[0]))
        {
            WriteFinding(diagnostic, kind, writer);
        }
        else
        {
            writer.BeginObject(kind);
            WriteOwn(diagnostic, diagnostic.Message, writer);
            writer.EndObject();
        }

        writer.EndObject();
        writer.EndObject();
    }

    /// <summary>What a policy of Weaver reports: ids of policies are in lower case.</summary>
    private static void WriteFinding(Diagnostic diagnostic, string id, IStructureWriter writer)
    {
        writer.Text("provenance", diagnostic.Location?.Source.Path ?? string.Empty);
        writer.Text("type", "policy_violation");
        writer.BeginObject("violation");
        writer.BeginObject("context");
        WriteOwn(diagnostic, null, writer);
        writer.EndObject();
        writer.Text("id", id);
        writer.Text("level", diagnostic.Severity switch
        {
            Severity.Error => "violation",
            Severity.Warning => "improvement",
            _ => "information",
        });
        writer.Text("message", diagnostic.Message);
        writer.Text("type", "PolicyFinding");
        writer.EndObject();
    }

    private static void WriteOwn(Diagnostic diagnostic, string? error, IStructureWriter writer)
    {
        var location = diagnostic.Location;
        WriteNumber("column", location?.Start.Column, writer);
        writer.OptionalText("error", error);
        writer.Text("id", diagnostic.Id);
        WriteNumber("line", location?.Start.Line, writer);
        writer.Text("name", diagnostic.Descriptor.Name);
        writer.OptionalText("path", location?.Source.Path);
    }

    private static void WriteNumber(string key, int? zeroBased, IStructureWriter writer)
    {
        if (zeroBased is { } number)
        {
            writer.Integer(key, number + 1);
        }
    }
}
