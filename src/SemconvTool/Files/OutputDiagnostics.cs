using System.Globalization;
using Semconv.Otlp.Export;
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

    public static readonly DiagnosticDescriptor LeftOverElsewhereDescriptor = new(
        "SC7305", "output-left-over-elsewhere", Severity.Warning, "A file in a folder that is not listed for the target says that it was generated, and no template writes it.");

    public static readonly DiagnosticDescriptor NotTakenDescriptor = new(
        "SC7331", "output-not-taken", Severity.Error, "A receiver of telemetry cannot be reached or does not take a request.");

    public static readonly DiagnosticDescriptor PartlyTakenDescriptor = new(
        "SC7332", "output-partly-taken", Severity.Warning, "A receiver of telemetry took a request and left a part of it out.");

    public static readonly DiagnosticDescriptor UnreadableDescriptor = new(
        "SC7306", "output-unreadable", Severity.Error, "A generated file cannot be read, so nothing is known of it.");

    public static readonly DiagnosticDescriptor WrittenTwiceDescriptor = new(
        "SC7307", "output-written-twice", Severity.Error, "Two targets write the same file.");

    public static readonly DiagnosticDescriptor OutsideDescriptor = new(
        "SC7308", "output-outside-repository", Severity.Warning, "A target is listed with a folder outside the repository.");

    public static readonly DiagnosticDescriptor LostDescriptor = new(
        "SC7309", "output-lost", Severity.Error, "Standard output does not take what is written.");

    public static readonly DiagnosticDescriptor KeptDescriptor = new(
        "SC7310", "output-kept", Severity.Warning, "A file that no template writes any more is not what was written, so it stays.");

    public static readonly DiagnosticDescriptor ManifestInPlaceDescriptor = new(
        "SC7311", "output-named-manifest", Severity.Error, "A template writes a file with the name of the manifest.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        RefusedDescriptor, StaleDescriptor, MissingDescriptor, LeftOverDescriptor, LeftOverElsewhereDescriptor, UnreadableDescriptor,
        WrittenTwiceDescriptor, OutsideDescriptor, LostDescriptor, NotTakenDescriptor,
        PartlyTakenDescriptor, KeptDescriptor, ManifestInPlaceDescriptor,
    ];

    /// <summary>Those that say nothing of what was checked: the environment did not let it be done.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> OfEnvironment { get; } = 
        [RefusedDescriptor, UnreadableDescriptor, LostDescriptor, NotTakenDescriptor];

    private const string Regenerate = "run the same command without '--check' and commit what it writes";

    private const string Permit = "make it writable, or write to another place";

    public static Diagnostic Refused(string path, string reason) =>
        new(RefusedDescriptor, Location.OfFile(path), $"'{path}' cannot be written: {reason}") { Help = HelpFor(reason) };

    public static Diagnostic NotTaken(string endpoint, string reason) =>
        new(NotTakenDescriptor, null, $"'{endpoint}' did not take the telemetry: {reason.TrimEnd('.')}")
        {
            Help = "start a receiver there, or name another with '--endpoint'",
        };

    public static Diagnostic PartlyTaken(string signal, ExportAnswer answer)
    {
        var words = answer.Message.Length == 0 ? string.Empty : $": {answer.Message.TrimEnd('.')}";
        return new(PartlyTakenDescriptor, null, string.Create(CultureInfo.InvariantCulture, $"the receiver left out {answer.Rejected} of the {signal}{words}"))
        {
            Help = "look into the log of the receiver",
        };
    }

    /// <summary>For what no command foresaw.</summary>
    public static Diagnostic RefusedWork(string reason) =>
        new(RefusedDescriptor, null, $"a file or folder cannot be used: {reason}") { Help = "run the command again with '--debug' to see where" };

    public static Diagnostic Lost() =>
        new(LostDescriptor, null, "standard output was not written completely: it is full or closed")
        {
            Help = "make room, or write to a place that takes it",
        };

    public static Diagnostic RefusedFolder(string folder, string reason) =>
        new(RefusedDescriptor, Location.OfFile(folder), $"nothing can be written into '{folder}': {reason}") { Help = HelpFor(reason) };

    private static string HelpFor(string reason) => reason switch
    {
        FileTrouble.DiskFull => "make room on the disk, or write to another one",
        FileTrouble.WrittenMeanwhile => "run the command again",
        _ => Permit,
    };

    /// <summary>Points at the first place where the file and what the templates give part.</summary>
    public static Diagnostic Stale(string path, string existing, string expected)
    {
        var start = existing.AsSpan().CommonPrefixLength(expected);
        var rest = existing.AsSpan(start);
        var length = rest.IndexOfAny('\r', '\n');
        var place = new Location(SourceText.From(path, existing), new TextSpan(start, length < 0 ? rest.Length : length));
        return new(StaleDescriptor, place, "from here on this file differs from what the templates give") { Help = Regenerate };
    }

    public static Diagnostic Missing(string path) =>
        new(MissingDescriptor, Location.OfFile(path), "a template writes this file, and it is not there") { Help = Regenerate };

    public static Diagnostic LeftOver(string path) =>
        new(LeftOverDescriptor, Location.OfFile(path), "this file says that it was generated, and no template writes it") { Help = Regenerate };

    public static Diagnostic LeftOverElsewhere(string path, string target) =>
        new(LeftOverElsewhereDescriptor, Location.OfFile(path), $"this file says that target '{target}' generated it, and no template writes it")
        {
            Help = "remove it; only in a folder that 'targets' of weaver.yaml lists for the target are such files removed",
        };

    public static Diagnostic Unreadable(string path, string reason) =>
        new(UnreadableDescriptor, Location.OfFile(path), $"a template writes this file, and it cannot be read: {reason}")
        {
            Help = "make it readable, or remove it",
        };

    public static Diagnostic WrittenTwice(string path, string first, string second, Location? place) =>
        new(WrittenTwiceDescriptor, place, $"the targets '{first}' and '{second}' both write '{path}'")
        {
            Help = "give one of them another 'output', or its file another 'file_name'",
        };

    public static Diagnostic Outside(string folder, Location place) =>
        new(OutsideDescriptor, place, $"the folder '{folder}' lies outside the repository")
        {
            Help = "write a folder of the repository; to write elsewhere, name it: 'semconv generate TARGET OUTPUT'",
        };

    public static Diagnostic Kept(string path) =>
        new(KeptDescriptor, Location.OfFile(path), "no template writes this file any more, and it is not as it was written, so it stays")
        {
            Help = "remove it if nobody needs it",
        };

    public static Diagnostic ManifestInPlace(string path) =>
        new(ManifestInPlaceDescriptor, Location.OfFile(path), "a template writes a file with the name of the list of generated files")
        {
            Help = "give it another 'file_name', or leave out '--clean'",
        };
}
