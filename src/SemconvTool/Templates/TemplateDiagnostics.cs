using Semconv.Core.Generation.Configuration;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;

namespace SemconvTool.Templates;

/// <summary>What can be wrong with where templates lie.</summary>
internal static class TemplateDiagnostics
{
    public static readonly DiagnosticDescriptor TargetMissingDescriptor = new(
        "SC7501", "target-missing", Severity.Error, "The templates hold no folder for a target.");

    public static readonly DiagnosticDescriptor OutsideRepositoryDescriptor = new(
        "SC7502", "config-outside-repository", Severity.Note, "A configuration outside the repository has a say in what is generated.");

    public static readonly DiagnosticDescriptor ShadowedDescriptor = new(
        "SC7503", "config-shadowed", Severity.Warning, "A folder has both configurations that a target can have, and one of them is not read.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [TargetMissingDescriptor, OutsideRepositoryDescriptor, ShadowedDescriptor];

    /// <param name="unused">The file that is not read.</param>
    /// <param name="used">The file that is.</param>
    public static Diagnostic Shadowed(string unused, string used) =>
        new(ShadowedDescriptor, Location.OfFile(unused), $"this file is not read, because '{used}' lies beside it")
        {
            Help = "keep one of the two",
        };

    public static string NameFolder(string folder) => $"write '--templates {folder}'";

    public static Diagnostic TargetMissing(string target, string templates, IReadOnlyCollection<string> known, string? nearest) =>
        new(TargetMissingDescriptor, null, $"the templates in '{templates}' have no target '{target}'")
        {
            Help = nearest is not null ? $"write '{nearest}'"
                : known.Count == 0 ? $"put templates into '{templates}/{target}'"
                : $"write one of {string.Join(", ", known)}",
        };

    /// <param name="folder">The folder of a form that reports are printed in.</param>
    public static Diagnostic NothingToPrint(string folder) =>
        new(ConfigurationDiagnostics.NoTemplatesDescriptor, null, $"the folder '{folder}' lists no templates, so nothing would be printed")
        {
            Help = $"write '{folder}/weaver.yaml' with a key 'templates'",
        };

    /// <summary>A folder of templates that has none for the form which is printed.</summary>
    /// <param name="option">The option that names the folder.</param>
    /// <param name="format">The option that names the form.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="typed">The form that was asked for; null when none was.</param>
    /// <param name="forms">The forms that the folder has.</param>
    public static Diagnostic FormMissing(string option, string format, string folder, string? typed, IReadOnlyList<string> forms) => UsageDiagnostics.NoEffect(
        option,
        forms is [var form, ..] ? $"write '{format} {form}', or leave the option out"
            : typed is null ? $"put templates into a folder below '{folder}', name it with '{format}', or leave the option out"
            : $"put templates into '{folder}/{typed}', or leave the option out");

    /// <summary>What generates from it would differ from one home folder to the next.</summary>
    public static Diagnostic OutsideRepository(string path) =>
        new(OutsideRepositoryDescriptor, Location.OfFile(path), "this file lies outside the repository and has a say in what is generated")
        {
            Help = "move what it says into the weaver.yaml of the repository, or name all configurations with '--config'",
        };
}
