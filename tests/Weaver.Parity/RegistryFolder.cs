using Semconv.Core;
using Semconv.Core.Syntax;
using Semconv.Text.Diagnostics;
using SemconvTool;
using SemconvTool.Configuration;
using SemconvTool.Registries;
using SemconvTool.Registries.Fetching;

namespace Weaver.Parity;

/// <summary>Loads a registry as the tool does, in the folder in which Weaver ran, without network and without a cache.</summary>
internal sealed class RegistryFolder(string workingFolder, DiagnosticBag diagnostics)
{
    /// <param name="typedPath">The registry, from the folder.</param>
    /// <param name="expectedUrl">What it is called when it has no manifest.</param>
    public RegistrySource Load(string typedPath, SchemaUrl? expectedUrl = null)
    {
        var source = TryLoad(typedPath)
            ?? throw new InvalidOperationException(string.Join('\n', diagnostics.ToImmutable().Select(problem => problem.Message)));
        return source with { ExpectedUrl = expectedUrl };
    }

    /// <summary>The registry; null when there is none, which was reported.</summary>
    public RegistrySource? TryLoad(string typedPath)
    {
        var environment = new ToolEnvironment(TextWriter.Null, TextWriter.Null, workingFolder);
        var configuration = WeaverConfiguration.Empty;
        var credentials = CredentialStore.Load(configuration, environment, diagnostics);
        var lockFile = LockFile.Load(workingFolder, environment, diagnostics);
        var fetcher = new RegistryFetcher(environment, new FetchOptions { IsOffline = true }, credentials, lockFile, diagnostics);
        var loader = new RegistryLoader(environment, configuration, fetcher, followsLinks: false, diagnostics);
        return loader.Load(typedPath, environment.FullPath(typedPath), null);
    }
}
