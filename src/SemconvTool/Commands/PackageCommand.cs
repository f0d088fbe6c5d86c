using System.Collections.Immutable;
using System.CommandLine;
using Semconv.Core;
using Semconv.Core.Output;
using Semconv.Core.Syntax;
using SemconvTool.CommandLine;
using SemconvTool.Files;
using SemconvTool.Options;
using SemconvTool.Session;

namespace SemconvTool.Commands;

/// <summary>Writes a registry in its published form, with the manifest that others name it by.</summary>
internal sealed class PackageCommand : IToolCommand
{
    private const string Resolved = "resolved.yaml";

    private readonly RegistryCommandOptions _options = new() { Policies = new PolicyOptions() };

    private readonly PackageOptions _package = new();

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv package --resolved-registry-uri https://example.com/shop/1.2.0/resolved.yaml", "write output/manifest.yaml and output/resolved.yaml"),
        ("semconv package -r model -o dist --resolved-registry-uri resolved.yaml", "publish both files side by side"),
    ];

    public void Declare(Command command)
    {
        _package.AddTo(command);
        _options.AddTo(command);
    }

    public ExitCode Run(CommandInvocation invocation)
    {
        var session = RegistrySession.Start(invocation, _options);
        if (invocation.Switch(_options.Registry.UseV2) == false)
        {
            session.Diagnostics.Report(UsageDiagnostics.Unsupported("--v2=false", "leave it out: a published registry is always of version 2"));
        }

        var uri = _package.ResolvedRegistryUri(invocation, session);
        if (uri is null)
        {
            session.Diagnostics.Report(PackageDiagnostics.NoUri());
        }

        if (session.Load() is not { } source || !CanBePublished(source, session) || uri is null)
        {
            return session.Finish(null);
        }

        var registry = session.Compile(source);
        if (session.HasErrors)
        {
            return session.Finish(null);
        }

        var output = _package.Output(invocation, session);
        var resolved = Render(writer => PackagedRegistryWriter.Write(registry, writer));
        var manifest = Render(writer => PublicationManifestWriter.Write(source.Manifest!, uri, writer));
        var isWritten = Write(output, resolved, manifest, session);
        return session.Finish(isWritten ? $"packaged {source.Path} into {output.Output}" : null);
    }

    /// <summary>Both files or none.</summary>
    private static bool Write(OutputTarget output, string resolved, string manifest, RegistrySession session)
    {
        var path = Path.Combine(output.FullPath, Resolved);
        var wasThere = File.Exists(path);
        if (!OutputFile.Write(path, $"{output.Output}/{Resolved}", resolved, session.Diagnostics))
        {
            return false;
        }

        if (OutputFile.Write(Path.Combine(output.FullPath, "manifest.yaml"), $"{output.Output}/manifest.yaml", manifest, session.Diagnostics))
        {
            return true;
        }

        if (!wasThere)
        {
            OutputFile.Remove(path, $"{output.Output}/{Resolved}", session.Diagnostics);
        }

        return false;
    }

    private static string Render(Action<IStructureWriter> write) =>
        ResultFormat.Render(text => write(new YamlStructureWriter(text)));

    private static bool CanBePublished(RegistrySource source, RegistrySession session)
    {
        if (source.Manifest is not { } manifest)
        {
            session.Diagnostics.Report(PackageDiagnostics.NoManifest(source.Path));
            return false;
        }

        if (manifest.Kind == ManifestKind.Publication)
        {
            session.Diagnostics.Report(PackageDiagnostics.IsPublished(manifest));
            return false;
        }

        foreach (var dependency in manifest.Dependencies.Where(each => each.SchemaUrl.Value.IsUnversioned))
        {
            session.Diagnostics.Report(PackageDiagnostics.Unversioned(dependency));
        }

        return !session.HasErrors;
    }
}
