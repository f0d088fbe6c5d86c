using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Files;

/// <summary>What can be wrong with where templates lie.</summary>
internal static class TemplateDiagnostics
{
    public static readonly DiagnosticDescriptor TargetMissingDescriptor = new(
        "SC7501", "target-missing", Severity.Error, "The templates hold no folder for a target.");

    public static readonly DiagnosticDescriptor HomeIgnoredDescriptor = new(
        "SC7502", "config-home", Severity.Note, "A configuration in the home folder, which Weaver reads, is not read.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [TargetMissingDescriptor, HomeIgnoredDescriptor];

    public static Diagnostic TargetMissing(string target, string templates, IReadOnlyCollection<string> known, string? nearest) =>
        new(TargetMissingDescriptor, null, $"the templates in '{templates}' have no target '{target}'")
        {
            Help = nearest is not null ? $"write '{nearest}'"
                : known.Count == 0 ? $"put templates into '{templates}/{target}'"
                : $"write one of {string.Join(", ", known)}",
        };

    /// <summary>What generates from it would differ from one home folder to the next.</summary>
    public static Diagnostic HomeIgnored(string path) =>
        new(HomeIgnoredDescriptor, Location.OfFile(path), "this file lies outside the repository and is not read")
        {
            Help = "move what it says into the weaver.yaml of the repository, or name it with '--config'",
        };
}
