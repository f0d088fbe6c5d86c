using System.Collections.Immutable;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Screening;

/// <summary>What a project decided about diagnostics: how much ids weigh, what is suppressed, what is known.</summary>
public sealed record DiagnosticScreen
{
    /// <summary>Weights other than the default; of two for one rule the last counts.</summary>
    public ImmutableArray<RuleWeight> Weights { get; init; } = [];

    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    public KnownProblems? KnownProblems { get; init; }

    /// <summary>Whether a rule was run; of one that was not, no suppression is called unused and no known problem gone.</summary>
    public Func<string, bool> WasRun { get; init; } = _ => true;

    /// <summary>How the list of known problems names a file, for the path under which it is reported.</summary>
    public Func<string, string> PathInList { get; init; } = path => path;

    /// <summary>The diagnostics as they count, with those on the decisions themselves.</summary>
    public ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics)
    {
        var kept = Keep(diagnostics);
        var result = KnownProblems?.Remove(kept, PathInList, WasRun) ?? kept;
        return StableOrder.Of(result.Select(Weigh).OfType<Diagnostic>(), DiagnosticOrder.Instance.Compare);
    }

    /// <summary>The text of a list that knows all the given problems that a list can know.</summary>
    public string WriteKnown(ImmutableArray<Diagnostic> diagnostics) => KnownProblems.Write(Keep(diagnostics), PathInList);

    /// <summary>What is neither suppressed nor turned off, still with its own weight: that one says whether a list can know it.</summary>
    private ImmutableArray<Diagnostic> Keep(ImmutableArray<Diagnostic> diagnostics)
    {
        var kept = ImmutableArray.CreateBuilder<Diagnostic>(diagnostics.Length);
        var isUsed = new bool[Suppressions.Length];
        foreach (var diagnostic in diagnostics)
        {
            if (!IsSuppressed(diagnostic, isUsed) && Weigh(diagnostic) is not null)
            {
                kept.Add(diagnostic);
            }
        }

        for (var index = 0; index < isUsed.Length; index++)
        {
            var suppression = Suppressions[index];
            if (!isUsed[index] && suppression.IsOwn && WasRun(suppression.Id))
            {
                kept.Add(ScreeningDiagnostics.UnusedSuppression(suppression));
            }
        }

        return kept.DrainToImmutable();
    }

    private bool IsSuppressed(Diagnostic diagnostic, bool[] isUsed)
    {
        if (!RuleCatalog.IsConfigurable(diagnostic))
        {
            return false;
        }

        var isSuppressed = false;
        for (var index = 0; index < isUsed.Length; index++)
        {
            if (SuppressionMatch.Covers(Suppressions[index], diagnostic))
            {
                isUsed[index] = true;
                isSuppressed = true;
            }
        }

        return isSuppressed;
    }

    private Diagnostic? Weigh(Diagnostic diagnostic)
    {
        if (Weights.LastOrDefault(weight => weight.Id == diagnostic.Id) is not { } weight || !RuleCatalog.IsConfigurable(diagnostic))
        {
            return diagnostic;
        }

        return weight.Severity is { } severity ? diagnostic with { Severity = severity } : null;
    }
}
