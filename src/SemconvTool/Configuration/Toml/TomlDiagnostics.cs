using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Configuration.Toml;

/// <summary>What can be wrong with the TOML of a <c>.weaver.toml</c>.</summary>
internal static class TomlDiagnostics
{
    public static readonly DiagnosticDescriptor SyntaxDescriptor = new(
        "SC7101", "toml-syntax", Severity.Error, "A line of a configuration file is not TOML.");

    public static readonly DiagnosticDescriptor DuplicateKeyDescriptor = new(
        "SC7102", "toml-duplicate-key", Severity.Error, "A key of a configuration file is written twice.");

    public static readonly DiagnosticDescriptor UnknownValueDescriptor = new(
        "SC7103", "toml-unknown-value", Severity.Error, "A value of a configuration file is none that TOML knows.");

    public static readonly DiagnosticDescriptor StringDescriptor = new(
        "SC7104", "toml-string", Severity.Error, "A string of a configuration file does not end or has an unknown escape.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [SyntaxDescriptor, DuplicateKeyDescriptor, UnknownValueDescriptor, StringDescriptor];

    public static Diagnostic Syntax(Location location, string expected) =>
        new(SyntaxDescriptor, location, $"expected {expected} here");

    public static Diagnostic DuplicateKey(Located<string> key, Location? first) =>
        new(DuplicateKeyDescriptor, key.Location, $"'{key.Value}' is written twice")
        {
            Related = first is { } place ? [new RelatedLocation(place, "first written here")] : [],
            Help = "keep one of them",
        };

    public static Diagnostic UnknownValue(Location location, string word) =>
        new(UnknownValueDescriptor, location, $"'{word}' is not a value") { Help = $"write a string in quotes: \"{word}\"" };

    public static Diagnostic UnclosedString(Location location) =>
        new(StringDescriptor, location, "the string does not end") { Help = "close it with the quotes that opened it" };

    public static Diagnostic UnknownEscape(Location location, char code) =>
        new(StringDescriptor, location, $"'\\{code}' is not an escape")
        {
            Help = "write '\\\\' for a backslash, or put the string in single quotes",
        };
}
