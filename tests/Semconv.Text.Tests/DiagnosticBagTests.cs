using Semconv.Text.Diagnostics;

namespace Semconv.Text.Tests;

/// <summary>What comes out of a bag.</summary>
public sealed class DiagnosticBagTests
{
    [Fact]
    public void Diagnostics_are_sorted_by_place_and_repeats_are_dropped()
    {
        var bag = new DiagnosticBag();
        var second = Problems.At("a: 1\n[|b|]: 2", "b");
        var first = Problems.At("[|a|]: 1\nb: 2", "a");
        bag.AddRange([second, first, Problems.At("a: 1\n[|b|]: 2", "b"), new Diagnostic(Problems.Outside, null, "no place")]);
        Assert.Equal(["no place", "a", "b"], bag.ToImmutable().Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void Only_errors_count_as_errors()
    {
        var bag = new DiagnosticBag();
        bag.Report(new Diagnostic(Problems.Unstable, null, "w"));
        Assert.False(bag.HasErrors);
        bag.Report(new Diagnostic(Problems.Unstable, null, "w") { Severity = Severity.Error });
        Assert.True(bag.HasErrors);
    }
}
