using System.Text.RegularExpressions;
using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Files;
using SemconvTool.Registries.Fetching;

namespace SemconvTool.Registries;

/// <summary>Finds the published registry that a publication manifest points at.</summary>
internal sealed partial class PublishedFile(RegistryFetcher fetcher, DiagnosticBag diagnostics)
{
    /// <summary>Whether a file is a published registry itself, and no manifest of one.</summary>
    public static bool IsResolved(SourceText source) => ResolvedFormat().IsMatch(source.Content);

    /// <summary>Whether a file is the manifest of a published registry.</summary>
    public static bool IsManifest(SourceText source) => ManifestFormat().IsMatch(source.Content);

    /// <summary>
    /// The file; null when it cannot be read, which was reported. A relative address starts from the manifest. What
    /// <c>semconv package</c> wrote lies beside its manifest until it is put to where the manifest says it is, so a file of that
    /// name is taken first.
    /// </summary>
    public SourceText? Read(RegistryManifest manifest, OpenedRegistry opened)
    {
        if (manifest.ResolvedRegistryUri is not { } uri)
        {
            return null;
        }

        var isWeb = RegistryPath.IsWeb(uri.Value);
        if (opened.Files is { } files)
        {
            var name = !isWeb ? uri.Value : Uri.TryCreate(uri.Value, UriKind.Absolute, out var web) ? web.AbsolutePath.Split('/')[^1] : string.Empty;
            if (name.Length > 0 && files.TryRead(name, diagnostics) is { } beside)
            {
                return beside;
            }
        }

        var address = isWeb ? uri.Value : opened.BaseUrl is { } start && Uri.TryCreate(start, uri.Value, out var joined) ? joined.AbsoluteUri : null;
        if (address is null)
        {
            diagnostics.Report(InputDiagnostics.Missing(uri.Value, "published registry", uri.Location));
            return null;
        }

        return Fetch(address, uri.Location);
    }

    private SourceText? Fetch(string address, Location place)
    {
        if (RegistryPath.TryParse(address, out var problem) is not { Kind: RegistryPathKind.RemoteFile } path)
        {
            diagnostics.Report(InputDiagnostics.BadPath(address, problem ?? "it does not name a file", place));
            return null;
        }

        return fetcher.Fetch(path, place) is { } fetched ? SourceDecoder.Decode(address, fetched.File.Span, diagnostics) : null;
    }

    [GeneratedRegex(@"^[""']?file_format[""']?\s*:\s*[""']?manifest/", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ManifestFormat();

    [GeneratedRegex(@"^[""']?file_format[""']?\s*:\s*[""']?resolved/", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ResolvedFormat();
}
