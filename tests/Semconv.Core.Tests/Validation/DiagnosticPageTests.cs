using Semconv.Core.Validation;
using Semconv.Core.Validation.Packages;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Validation;

/// <summary>What the pages of diagnostics show as wrong is wrong, and what they show as right is right.</summary>
public sealed class DiagnosticPageTests
{
    private static readonly Dictionary<string, DiagnosticPage> Pages =
        DiagnosticPage.All.Where(page => page.HasFiles).ToDictionary(page => page.Id, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Wrong_example_is_reported(string id) => Assert.Contains(id, Pages[id].Check("Wrong").Select(diagnostic => diagnostic.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Right_example_is_clean(string id) =>
        Assert.Empty(Pages[id].Check("Right").Where(diagnostic => diagnostic.Id == id || diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.ToString()));

    [Fact]
    public void Every_rule_has_examples_that_can_be_checked()
    {
        var rules = RuleSet.Declarations.Select(rule => rule.Descriptor)
            .Concat(RulePackages.All.SelectMany(package => package.Rules(withComparison: true)));
        Assert.Empty(rules.Select(rule => rule.Id).Except(Pages.Keys, StringComparer.Ordinal));
    }
}
