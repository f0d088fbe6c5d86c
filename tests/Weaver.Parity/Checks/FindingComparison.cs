using System.Collections.Immutable;
using Semconv.Core.Validation.Screening;

namespace Weaver.Parity.Checks;

/// <summary>Compares what a run of ours reports with what Weaver reported: kind, weight, item, and that it has a place.</summary>
internal static class FindingComparison
{
    /// <summary>Kinds that do not count, with the reason.</summary>
    private static readonly Dictionary<string, string> NotCompared = new(StringComparer.Ordinal)
    {
        ["UnstableFileFormat"] = "definition/2 is no preview here",
        ["V2FlagMissingWarning"] = "a published registry is read in either form here",
        ["DeprecatedIncludeUnreferencedWarning"] = "the option is not deprecated here",
    };

    /// <summary>A line with what one side has alone, then all of it; null when every problem of Weaver is reported, and no other.</summary>
    public static string? Compare(ToolRun run, int exit, ImmutableArray<RecordedFinding> findings, bool isV2)
    {
        if (!run.Output.StartsWith('['))
        {
            return $"no list of problems\n{run.Output}{run.Error}";
        }

        // Without --v2 Weaver does not make the form in which an incomplete signal is missing.
        var left = ReportedFinding.Read(run).Where(each => isV2 || each.Name != "incomplete-signal").ToList();
        var lacked = findings.Where(finding => !NotCompared.ContainsKey(finding.Kind) && !Take(finding, left)).Select(finding => $"lacks {finding}");
        List<string> differences = [.. lacked];
        differences.AddRange(left.Where(each => IsExtra(each, exit, findings)).Select(each => $"has {each}"));
        return DifferenceSummary.Of(differences) is { } difference ? $"{difference}\n{run.Output}" : null;
    }

    /// <summary>A problem of the item itself wins over one that only names it.</summary>
    private static bool Take(RecordedFinding finding, List<ReportedFinding> left)
    {
        var index = left.FindIndex(each => each.IsKindOf(finding) && each.NamesAll(finding) && each.IsAbout(finding));
        index = index >= 0 ? index : left.FindIndex(each => each.IsKindOf(finding) && each.NamesAll(finding));
        if (index >= 0)
        {
            left.RemoveAt(index);
        }

        return index >= 0;
    }

    /// <summary>
    /// What Weaver has no kind for is ours alone, and all is where it crashed. Where it gave up at the first fatal error it kept the
    /// rest to itself: only an error of another kind counts then.
    /// </summary>
    private static bool IsExtra(ReportedFinding reported, int exit, ImmutableArray<RecordedFinding> findings)
    {
        var kinds = WeaverKinds.Of(reported.Id);
        var isFatal = findings.Any(finding => finding.IsFatal);
        return exit >= 0 && kinds.Count > 0 && (!isFatal || (reported.IsError && !findings.Any(finding => kinds.Contains(finding.Kind))));
    }
}
