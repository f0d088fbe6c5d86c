using System.CommandLine;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;
using SemconvTool.Files;

namespace SemconvTool.Options;

/// <summary>Weaver's options for policies in Rego, which are not run here yet.</summary>
/// <remarks>A command that was told to run a policy and does not would call a registry good that is not: that is an error.</remarks>
internal sealed class PolicyOptions
{
    private const string Skip = "add '--skip-policies' to go on without policies";

    public Option<string[]> Policy { get; } = OptionFactory.Texts("path", "A policy file or folder (not supported yet)", "--policy", "-p");

    public Option<bool> SkipPolicies { get; } = OptionFactory.Switch("Go on without policies", "--skip-policies");

    public Option<bool> DisplayPolicyCoverage { get; } = OptionFactory.Switch("Not supported yet", "--display-policy-coverage");

    public void AddTo(Command command)
    {
        Policy.Hidden = true;
        DisplayPolicyCoverage.Hidden = true;
        command.Add(Policy);
        command.Add(SkipPolicies);
        command.Add(DisplayPolicyCoverage);
    }

    public void Check(CommandInvocation invocation, WeaverConfiguration configuration, DiagnosticBag diagnostics)
    {
        if (Skips(invocation, configuration))
        {
            return;
        }

        if (invocation.Has(Policy) || !configuration.Texts("policy.paths").IsEmpty)
        {
            diagnostics.Report(UsageDiagnostics.Unsupported(invocation.Has(Policy) ? "--policy" : "[policy] paths", Skip));
        }

        if (invocation.Switch(DisplayPolicyCoverage) ?? configuration.Flag("policy.display_policy_coverage") ?? false)
        {
            diagnostics.Report(UsageDiagnostics.Unsupported("--display-policy-coverage", Skip));
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
}
