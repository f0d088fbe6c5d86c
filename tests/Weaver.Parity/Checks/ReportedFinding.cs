using System.Text.Json;
using System.Text.RegularExpressions;
using Semconv.Core.Validation.Screening;

namespace Weaver.Parity.Checks;

/// <summary>One problem as our command line printed it in JSON.</summary>
internal sealed partial record ReportedFinding(string Id, string Name, string Severity, string Message, bool HasLine)
{
    private static readonly string[] TypePrefixes = ["attribute_group.", "span.", "metric.", "event.", "entity."];

    public bool IsError => Severity == "error";

    public static List<ReportedFinding> Read(ToolRun run) =>
    [
        .. run.ReadDiagnostics().Select(item => new ReportedFinding(
            item.GetProperty("id").GetString()!,
            item.GetProperty("name").GetString()!,
            item.GetProperty("severity").GetString()!,
            item.GetProperty("message").GetString()!,
            item.GetProperty("line").ValueKind == JsonValueKind.Number)),
    ];

    public override string ToString() => $"{Severity} {Id}{(Quoted().Match(Message) is { Success: true } item ? $" of {item.Groups[1]}" : string.Empty)}";

    /// <summary>The same kind and weight, at a line unless it is about the command line or the files as a whole.</summary>
    public bool IsKindOf(RecordedFinding finding) =>
        WeaverKinds.Of(Id).Contains(finding.Kind, StringComparer.Ordinal)
        && IsError == finding.IsError
        && (HasLine || Id.StartsWith("SC7", StringComparison.Ordinal));

    /// <summary>Whether it begins with the item, and so is about the item itself.</summary>
    public bool IsAbout(RecordedFinding finding) =>
        !finding.Subjects.IsEmpty && Quoted().Match(Message) is { Success: true } item && NamesOf(finding.Subjects[0]).Contains(item.Groups[1].Value);

    /// <summary>Syntax is reported at a line and knows no item.</summary>
    public bool NamesAll(RecordedFinding finding) =>
        Id.StartsWith("SC1", StringComparison.Ordinal)
        || finding.Subjects.All(subject => NamesOf(subject).Any(name => Message.Contains($"'{name}'", StringComparison.Ordinal)));

    /// <summary>Weaver's ids of groups that definition/2 declares start with their type.</summary>
    private static IEnumerable<string> NamesOf(string subject) =>
        TypePrefixes.Where(prefix => subject.StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => subject[prefix.Length..]).Prepend(subject);

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
