using System.CommandLine;
using SemconvTool.CommandLine;
using SemconvTool.Session;

namespace SemconvTool.Options;

/// <summary>Where a published registry is written and where it will be.</summary>
internal sealed class PackageOptions
{
    private readonly Option<string> _output = OptionFactory.Text("folder", "Write to this folder [default: output]", "--output", "-o");

    private readonly Option<string> _uri = OptionFactory.Text(
        "uri", "Where resolved.yaml will be published; goes into the manifest", "--resolved-registry-uri", "--resolved-schema-uri");

    public void AddTo(Command command)
    {
        command.Add(_output);
        command.Add(_uri);
    }

    /// <summary>The folder as the user wrote it, and its full path.</summary>
    public OutputTarget Output(CommandInvocation invocation, RegistrySession session)
    {
        if (invocation.Value(_output) is not { } typed && session.Configuration.Text("package.output") is { } configured)
        {
            var fullPath = Path.GetFullPath(configured, session.Configuration.Folder!);
            return new OutputTarget("package", session.Environment.Shown(fullPath), fullPath);
        }

        typed = invocation.Value(_output) ?? "output";
        return new OutputTarget("package", typed, session.Environment.FullPath(typed));
    }

    public string? ResolvedRegistryUri(CommandInvocation invocation, RegistrySession session) =>
        invocation.Value(_uri) ?? session.Configuration.Text("package.resolved_registry_uri");
}
