using System.Collections.Immutable;
using System.CommandLine;
using Semconv.Core.Validation.Packages;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;
using SemconvTool.Files;

namespace SemconvTool.Options;

/// <summary>Which packages of rules are on. Policies in Rego are not run (docs/decisions/0010-policies.md).</summary>
/// <remarks>A command that was told to run a policy and does not would call a registry good that is not: that is an error.</remarks>
internal sealed class PolicyOptions
{
    public Option<string[]> Policy { get; } = OptionFactory.Texts(
        "package", $"Switch on a package of rules: {string.Join(", ", Names)}; a path or URL that ends in the name works too", "--policy", "-p");

    public Option<bool> SkipPolicies { get; } = OptionFactory.Switch("Go on without packages of rules", "--skip-policies");

    public Option<bool> DisplayPolicyCoverage { get; } = OptionFactory.Switch("Accepted for scripts written for Weaver", "--display-policy-coverage");

    private static IEnumerable<string> Names => RulePackages.All.Select(package => package.Name);

    public void AddTo(Command command)
    {
        DisplayPolicyCoverage.Hidden = true;
        command.Add(Policy);
        command.Add(SkipPolicies);
        command.Add(DisplayPolicyCoverage);
    }

    /// <summary>The packages that are on, each once. What is no package is reported.</summary>
    public ImmutableArray<RulePackage> Select(CommandInvocation invocation, WeaverConfiguration configuration, DiagnosticBag diagnostics)
    {
        if (Skips(invocation, configuration))
        {
            return [];
        }

        if (invocation.Switch(DisplayPolicyCoverage) ?? configuration.Flag("policy.display_policy_coverage") ?? false)
        {
            diagnostics.Report(UsageDiagnostics.NoEffect("--display-policy-coverage", "leave it out: no files in Rego are run, so there is nothing to cover"));
        }

        var isTyped = invocation.Has(Policy);
        var paths = isTyped ? [.. invocation.Value(Policy) ?? []] : configuration.Texts("policy.paths");
        var packages = ImmutableArray.CreateBuilder<RulePackage>();
        foreach (var path in paths)
        {
            if (RulePackages.Find(LastName(path)) is not { } package)
            {
                diagnostics.Report(UsageDiagnostics.UnknownPolicy(isTyped ? "--policy" : "[policy] paths", path, Names));
            }
            else if (!packages.Contains(package))
            {
                packages.Add(package);
            }
        }

        return packages.DrainToImmutable();
    }

    /// <summary>Says which comparisons cannot be run, and which baseline nothing is compared with.</summary>
    /// <remarks>
    /// A package that was typed is to be run now. One of a configuration file may be there for another run, the one with a baseline:
    /// Weaver runs both.
    /// </remarks>
    public void ReportComparisons(
        ImmutableArray<RulePackage> packages, CommandInvocation invocation, BaselineOptions? baseline, DiagnosticBag diagnostics)
    {
        var comparing = packages.Where(package => !package.ComparisonRules.IsEmpty).ToList();
        var isTyped = invocation.Has(Policy);
        var given = baseline?.Given(invocation);
        if (baseline is null)
        {
            diagnostics.AddRange(comparing.Where(_ => isTyped).Select(package =>
                UsageDiagnostics.NoEffect($"{Policy.Name} {package.Name}", "leave it out: only 'semconv check' compares with an older registry")));
        }
        else if (given is null)
        {
            diagnostics.AddRange(comparing.Select(package =>
                UsageDiagnostics.NothingToCompareWith(package.Name) with { Severity = isTyped ? Severity.Error : Severity.Warning }));
        }
        else if (comparing.Count == 0)
        {
            var names = RulePackages.All.Where(package => !package.ComparisonRules.IsEmpty).Select(package => $"'{Policy.Name} {package.Name}'");
            diagnostics.Report(UsageDiagnostics.NoEffect(given, $"add {string.Join(" or ", names)}: no other rules compare"));
        }
    }

    /// <summary>Warns of policy files in the registry folder, which Weaver would run.</summary>
    public void NoteUnused(CommandInvocation invocation, WeaverConfiguration configuration, int count, DiagnosticBag diagnostics)
    {
        if (count > 0 && !Skips(invocation, configuration))
        {
            diagnostics.Report(InputDiagnostics.PoliciesUnused(count));
        }
    }

    private bool Skips(CommandInvocation invocation, WeaverConfiguration configuration) =>
        invocation.Switch(SkipPolicies) ?? configuration.Flag("policy.skip") ?? false;

    /// <summary>The folder that a path ends in, also inside an archive or a repository: <c>https://…/packages.git[policies/check/stability]</c>.</summary>
    private static string LastName(string path)
    {
        var name = path.TrimEnd('/', '\\', ']');
        return name[(name.LastIndexOfAny(['/', '\\', '[']) + 1)..];
    }
}
