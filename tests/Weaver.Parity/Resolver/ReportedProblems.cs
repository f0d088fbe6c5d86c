using System.Text.Json;
using Semconv.Core.Validation.Screening;

namespace Weaver.Parity.Resolver;

/// <summary>Compares what a run reports with what Weaver reported: the same kinds, about the same things, at a line.</summary>
internal static class ReportedProblems
{
    /// <summary>Kinds that do not count, with the reason.</summary>
    private static readonly Dictionary<string, string> NotCompared = new(StringComparer.Ordinal)
    {
        ["UnstableFileFormat"] = "definition/2 is no preview here",
        ["V2FlagMissingWarning"] = "a published registry is read in either form here",
        ["DeprecatedIncludeUnreferencedWarning"] = "the option is not deprecated here",
    };

    /// <summary>Null when every problem of Weaver is reported, and no error that it does not have.</summary>
    public static string? Compare(ToolRun run, IReadOnlyList<RecordedProblem> problems)
    {
        if (!run.Output.StartsWith('['))
        {
            return $"no problems on standard output\n{run.Output}{run.Error}";
        }

        var found = run.ReadDiagnostics();
        var recorded = problems.Where(problem => WeaverKinds.Has(problem.Kind) && !NotCompared.ContainsKey(problem.Kind)).ToList();
        if (recorded.FirstOrDefault(problem => !found.Any(diagnostic => Says(diagnostic, problem))) is { } missing)
        {
            return $"{missing} is not reported\n{run.Output}";
        }

        var kinds = problems.Select(problem => problem.Kind).ToHashSet(StringComparer.Ordinal);
        var extra = found.Find(diagnostic => Severity(diagnostic) == "error" && !WeaverKinds.Of(Id(diagnostic)).Any(kinds.Contains));
        return extra.ValueKind == JsonValueKind.Undefined ? null : $"Weaver does not report {extra.GetRawText()}";
    }

    /// <summary>The same kind about the same things, and at a line unless it is about the command line.</summary>
    private static bool Says(JsonElement diagnostic, RecordedProblem problem) =>
        WeaverKinds.Of(Id(diagnostic)).Contains(problem.Kind, StringComparer.Ordinal)
        && (diagnostic.GetProperty("line").ValueKind == JsonValueKind.Number || Id(diagnostic).StartsWith("SC7", StringComparison.Ordinal))
        && problem.Subjects.All(subject => Quotes(diagnostic.GetProperty("message").GetString()!, subject));

    /// <summary>We quote the id that the user wrote; Weaver puts the type of the item before it.</summary>
    private static bool Quotes(string message, string subject) =>
        message.Contains($"'{subject}'", StringComparison.Ordinal)
        || message.Contains($"'{subject[(subject.IndexOf('.', StringComparison.Ordinal) + 1)..]}'", StringComparison.Ordinal);

    private static string Id(JsonElement diagnostic) => diagnostic.GetProperty("id").GetString()!;

    private static string Severity(JsonElement diagnostic) => diagnostic.GetProperty("severity").GetString()!;
}
