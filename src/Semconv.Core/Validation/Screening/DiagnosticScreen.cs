using System.Collections.Immutable;
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

    /// <summary>The diagnostics as they count, with those on the decisions themselves.</summary>
    public ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics)
    {
        var weighed = ImmutableArray.CreateBuilder<Diagnostic>(diagnostics.Length);
        var isUsed = new bool[Suppressions.Length];
        foreach (var diagnostic in diagnostics)
        {
            if (!IsSuppressed(diagnostic, isUsed) && Weigh(diagnostic) is { } kept)
            {
                weighed.Add(kept);
            }
        }

        for (var index = 0; index < isUsed.Length; index++)
        {
            var suppression = Suppressions[index];
            if (!isUsed[index] && suppression.IsOwn && WasRun(suppression.Id) && Weigh(ScreeningDiagnostics.UnusedSuppression(suppression)) is { } unused)
            {
                weighed.Add(unused);
            }
        }

        var result = KnownProblems?.Remove(weighed.DrainToImmutable(), WasRun) ?? weighed.DrainToImmutable();
        return [.. result.Select(Weigh).OfType<Diagnostic>().Order(DiagnosticOrder.Instance)];
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
