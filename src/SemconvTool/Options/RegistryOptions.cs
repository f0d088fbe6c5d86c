using System.CommandLine;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;
using SemconvTool.Registries;
using SemconvTool.Registries.Fetching;

namespace SemconvTool.Options;

/// <summary>Which registry to read, and how.</summary>
internal sealed class RegistryOptions
{
    private const string Usual = "model";

    /// <summary>Whether the registry that the tool carries is used where there is none.</summary>
    public bool HasBuiltIn { get; init; }

    public Option<string> Registry => field ??= OptionFactory.Text(
        "path",
        $"The registry: a folder, a manifest, an archive or a URL, with @ref and [folder] [default: .weaver.toml, else model{(HasBuiltIn ? ", else Dapr's, which is built in" : string.Empty)}]",
        "--registry",
        "-r");

    public Option<bool> FollowSymlinks { get; } = OptionFactory.Switch(
        "Read what links in the registry folder point to", "--follow-symlinks", "-s");

    public Option<bool> IncludeUnreferenced { get; } = OptionFactory.Switch(
        "Include what dependencies define and nothing refers to", "--include-unreferenced");

    public Option<bool> UseV2 { get; } = OptionFactory.Switch("Use version 2 of the resolved schema", "--v2");

    public Option<bool> Offline { get; } = OptionFactory.Switch("Use fetched registries from the cache only", "--offline");

    public Option<bool> UpdateLock { get; } = OptionFactory.Switch("Fetch registries anew and write semconv.lock", "--update-lock");

    public void AddTo(Command command)
    {
        command.Add(Registry);
        command.Add(FollowSymlinks);
        command.Add(IncludeUnreferenced);
        command.Add(UseV2);
        command.Add(Offline);
        command.Add(UpdateLock);
    }

    public bool FollowsSymlinks(CommandInvocation invocation, WeaverConfiguration configuration) =>
        invocation.Switch(FollowSymlinks) ?? configuration.Flag("registry.follow_symlinks") ?? false;

    public bool IncludesUnreferenced(CommandInvocation invocation, WeaverConfiguration configuration) =>
        invocation.Switch(IncludeUnreferenced) ?? configuration.Flag("registry.include_unreferenced") ?? false;

    public bool UsesV2(CommandInvocation invocation, WeaverConfiguration configuration) =>
        invocation.Switch(UseV2) ?? configuration.Flag("registry.v2") ?? false;

    public FetchOptions Fetching(CommandInvocation invocation) => new()
    {
        IsOffline = invocation.Switch(Offline) ?? false,
        UpdatesLock = invocation.Switch(UpdateLock) ?? false,
        AllowsGitCredentials = invocation.Switch(invocation.Globals.AllowGitCredentials) ?? false,
    };

    /// <summary>Reports what contradicts itself: nothing can be fetched anew without the network.</summary>
    public void CheckFetching(CommandInvocation invocation, DiagnosticBag diagnostics)
    {
        if (Fetching(invocation) is { IsOffline: true, UpdatesLock: true })
        {
            diagnostics.Report(UsageDiagnostics.Contradiction(Offline.Name, UpdateLock.Name));
        }
    }

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
            if (RegistryPath.IsWeb(setting.Value))
            {
                return new RegistryLocation(setting.Value, setting.Value, setting.Location);
            }

            var fullPath = Path.GetFullPath(setting.Value, configuration.Folder!);
            var shown = configuration.Folder == environment.WorkingFolder ? setting.Value : environment.Shown(fullPath);
            return new RegistryLocation(shown, fullPath, setting.Location);
        }

        if (HasBuiltIn && !Directory.Exists(environment.FullPath(Usual)))
        {
            return new RegistryLocation(BuiltInRegistry.Name, BuiltInRegistry.Name, null) { IsBuiltIn = true };
        }

        if (Directory.Exists(environment.FullPath(Usual)))
        {
            return new RegistryLocation(Usual, environment.FullPath(Usual), null);
        }

        diagnostics.Report(UsageDiagnostics.NoRegistry());
        return null;
    }
}
