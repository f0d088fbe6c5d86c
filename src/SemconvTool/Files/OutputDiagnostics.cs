using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Files;

/// <summary>What can be wrong with what a command writes.</summary>
internal static class OutputDiagnostics
{
    public static readonly DiagnosticDescriptor RefusedDescriptor = new(
        "SC7301", "output-refused", Severity.Error, "A file cannot be written or removed.");

    public static readonly DiagnosticDescriptor StaleDescriptor = new(
        "SC7302", "output-stale", Severity.Error, "A generated file differs from what the templates give.");

    public static readonly DiagnosticDescriptor MissingDescriptor = new(
        "SC7303", "output-missing", Severity.Error, "A generated file is not there.");

    public static readonly DiagnosticDescriptor LeftOverDescriptor = new(
        "SC7304", "output-left-over", Severity.Error, "A file says that it was generated, and no template writes it.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [RefusedDescriptor, StaleDescriptor, MissingDescriptor, LeftOverDescriptor];

    private const string Regenerate = "run 'semconv generate' and commit what it writes";

    public static Diagnostic Refused(string path, string reason) =>
        new(RefusedDescriptor, Location.OfFile(path), $"cannot be written: {reason}");

    public static Diagnostic Stale(string path) =>
        new(StaleDescriptor, Location.OfFile(path), "this file differs from what the templates give") { Help = Regenerate };

    public static Diagnostic Missing(string path) =>
        new(MissingDescriptor, Location.OfFile(path), "a template writes this file, and it is not there") { Help = Regenerate };

    public static Diagnostic LeftOver(string path) =>
        new(LeftOverDescriptor, Location.OfFile(path), "this file says that it was generated, and no template writes it") { Help = Regenerate };
}
