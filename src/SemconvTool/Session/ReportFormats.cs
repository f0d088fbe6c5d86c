using System.Collections.Immutable;
using Semconv.Text.Diagnostics.Rendering;

namespace SemconvTool.Session;

/// <summary>Every form of diagnostics that a user can ask for by name; that of Weaver's programs needs the kinds of our rules.</summary>
internal static class ReportFormats
{
    private static readonly DiagnosticFormat WeaverJson = new("weaver-json", "weaver-json", _ => new WeaverJsonRenderer()) { IsDocument = true };

    public static ImmutableArray<DiagnosticFormat> All { get; } = [.. DiagnosticFormat.All, WeaverJson];

    /// <summary>The form of a name, ours or Weaver's; null when there is none.</summary>
    public static DiagnosticFormat? Find(string name) => name == WeaverJson.Name ? WeaverJson : DiagnosticFormat.Find(name);
}
