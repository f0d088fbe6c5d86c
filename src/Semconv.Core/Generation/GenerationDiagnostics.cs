using System.Globalization;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation;

/// <summary>What can be wrong between templates and the files that they write.</summary>
public static class GenerationDiagnostics
{
    public static readonly DiagnosticDescriptor UnmatchedPatternDescriptor = new(
        "SC6320", "unmatched-template-pattern", Severity.Error, "No file of the target folder matches a template pattern.");

    public static readonly DiagnosticDescriptor WhenNotBooleanDescriptor = new(
        "SC6321", "when-not-boolean", Severity.Error, "A 'when' does not give exactly one boolean.");

    public static readonly DiagnosticDescriptor OutputOutsideFolderDescriptor = new(
        "SC6322", "output-outside-folder", Severity.Error, "A template asks for a file name that is not one below the output folder.");

    public static readonly DiagnosticDescriptor DuplicateOutputDescriptor = new(
        "SC6323", "duplicate-output", Severity.Error, "Two renderings write the same file.");

    public static readonly DiagnosticDescriptor OutputDiffersInCaseDescriptor = new(
        "SC6324", "output-differs-in-case", Severity.Warning, "Two files differ in upper and lower case only.");

    public static readonly DiagnosticDescriptor FilterResultLostDescriptor = new(
        "SC6325", "filter-result-lost", Severity.Warning, "A filter gave a value that JSON cannot hold, so the template gets null.");

    public static readonly DiagnosticDescriptor InvalidParameterDescriptor = new(
        "SC6326", "invalid-parameter", Severity.Error, "A parameter of the command line is not 'name=value'.");

    public static readonly DiagnosticDescriptor ParametersIgnoredDescriptor = new(
        "SC6327", "parameters-ignored", Severity.Warning, "A parameter file has no key 'params', so nothing in it is used.");

    public static readonly DiagnosticDescriptor FilterHaltedDescriptor = new(
        "SC6328", "filter-halted", Severity.Error, "A filter called 'halt', which has nothing to end here.");

    public static readonly DiagnosticDescriptor ManifestLineIgnoredDescriptor = new(
        "SC6329", "manifest-line-ignored", Severity.Warning, "A line of a manifest names no file below the output folder, so it counts for nothing.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnmatchedPatternDescriptor, WhenNotBooleanDescriptor, OutputOutsideFolderDescriptor, DuplicateOutputDescriptor,
        OutputDiffersInCaseDescriptor, FilterResultLostDescriptor, InvalidParameterDescriptor, ParametersIgnoredDescriptor,
        FilterHaltedDescriptor, ManifestLineIgnoredDescriptor,
    ];

    internal static Diagnostic UnmatchedPattern(Location location, string pattern, string? nearest) =>
        new(UnmatchedPatternDescriptor, location, $"no file of the target folder matches the template pattern '{pattern}'")
        {
            Help = nearest is null
                ? "write a path relative to the target folder, without './'; case matters"
                : $"write '{nearest}'",
        };

    internal static Diagnostic WhenNotBoolean(Location location, string result) =>
        new(WhenNotBooleanDescriptor, location, $"'when' must give exactly one boolean, not {result}")
        {
            Help = "write a comparison, or wrap the expression into 'any(...)' or 'all(...)'",
        };

    internal static Diagnostic OutputOutsideFolder(Location location, string name, string problem) =>
        new(OutputOutsideFolderDescriptor, location, $"the file name '{name}' {problem}")
        {
            Help = "write a path relative to the output folder, with forward slashes",
        };

    internal static Diagnostic DuplicateOutput(string path, Location location, Location other) =>
        new(DuplicateOutputDescriptor, location, $"the file '{path}' is written a second time")
        {
            Related = [new RelatedLocation(other, "the first one is written here")],
            Help = "give each rendering its own 'file_name', for instance with a name of 'ctx' in it",
        };

    internal static Diagnostic OutputDiffersInCase(string path, string otherPath, Location location, Location other) =>
        new(OutputDiffersInCaseDescriptor, location, $"the file '{path}' differs from '{otherPath}' in upper and lower case only")
        {
            Related = [new RelatedLocation(other, "the first one is written here")],
            Help = "choose another name: many file systems keep only one of the two",
        };

    internal static Diagnostic FilterResultLost(Location location) =>
        new(FilterResultLostDescriptor, location, "the filter gave a value that JSON cannot hold, so the template gets null")
        {
            Help = "look for a division by zero, bytes, or object keys that are no text",
        };

    internal static Diagnostic InvalidParameter(string definition) =>
        new(InvalidParameterDescriptor, null, $"the parameter '{definition}' is not 'name=value'")
        {
            Help = "write '-D name=value'; the value is read as YAML",
        };

    internal static Diagnostic ParametersIgnored(Location location) =>
        new(ParametersIgnoredDescriptor, location, "the parameter file has no key 'params', so nothing in it is used")
        {
            Help = "put the parameters below the key 'params'",
        };

    internal static Diagnostic FilterHalted(Location location, int exitCode) =>
        new(FilterHaltedDescriptor, location, string.Create(CultureInfo.InvariantCulture, $"the filter called 'halt' with exit code {exitCode}"))
        {
            Help = "write 'empty' to give nothing, or 'error(...)' to fail",
        };

    internal static Diagnostic ManifestLineIgnored(Location location) =>
        new(ManifestLineIgnoredDescriptor, location, "this line is no hash with the path of a file below the output folder, so nothing is removed for it")
        {
            Help = "remove the line; 'semconv generate --clean' writes the manifest anew",
        };
}
