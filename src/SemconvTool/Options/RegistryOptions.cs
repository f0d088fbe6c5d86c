using System.CommandLine;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;

namespace SemconvTool.Options;

/// <summary>Which registry to read, and how.</summary>
internal sealed class RegistryOptions
{
    public Option<string> Registry { get; } = OptionFactory.Text(
        "path", "The registry: a folder, or its manifest [default: .weaver.toml, else model]", "--registry", "-r");

    public Option<bool> FollowSymlinks { get; } = OptionFactory.Switch(
        "Read what links in the registry folder point to", "--follow-symlinks", "-s");

    public Option<bool> IncludeUnreferenced { get; } = OptionFactory.Switch(
        "Not supported yet", "--include-unreferenced");

    public Option<bool> UseV2 { get; } = OptionFactory.Switch("Use version 2 of the resolved schema", "--v2");

    public void AddTo(Command command)
    {
        IncludeUnreferenced.Hidden = true;
        command.Add(Registry);
        command.Add(FollowSymlinks);
        command.Add(IncludeUnreferenced);
        command.Add(UseV2);
    }

    public bool FollowsSymlinks(CommandInvocation invocation, WeaverConfiguration configuration) =>
        invocation.Switch(FollowSymlinks) ?? configuration.Flag("registry.follow_symlinks") ?? false;

    public void Check(CommandInvocation invocation, WeaverConfiguration configuration, DiagnosticBag diagnostics)
    {
        if (invocation.Switch(IncludeUnreferenced) ?? configuration.Flag("registry.include_unreferenced") ?? false)
        {
            diagnostics.Report(UsageDiagnostics.Unsupported(IncludeUnreferenced.Name, "import what is needed under 'imports' in a definition file"));
        }
    }

    public bool UsesV2(CommandInvocation invocation, WeaverConfiguration configuration) =>
        invocation.Switch(UseV2) ?? configuration.Flag("registry.v2") ?? false;

    /// <summary>The registry to read; null when none is named and none lies in the usual place, which is reported.</summary>
    /// <remarks>A path of the configuration file starts from its folder, so that commands work from every folder of a repository.</remarks>
    public RegistryLocation? Locate(CommandInvocation invocation, WeaverConfiguration configuration, DiagnosticBag diagnostics)
    {
        var environment = invocation.Environment;
        if (invocation.Value(Registry) is { } typed)
        {
            return new RegistryLocation(typed, environment.FullPath(typed), null);
        }

        if (configuration.Located("registry.path") is { } setting)
        {
            var fullPath = Path.GetFullPath(setting.Value, configuration.Folder!);
            var shown = configuration.Folder == environment.WorkingFolder ? setting.Value : environment.Shown(fullPath);
            return new RegistryLocation(shown, fullPath, setting.Location);
        }

        const string Usual = "model";
        if (Directory.Exists(environment.FullPath(Usual)))
        {
            return new RegistryLocation(Usual, environment.FullPath(Usual), null);
        }

        diagnostics.Report(UsageDiagnostics.NoRegistry());
        return null;
    }
}
