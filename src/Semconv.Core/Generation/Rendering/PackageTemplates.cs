using System.Collections.Concurrent;
using Semconv.Templating.Jinja;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation.Rendering;

/// <summary>The templates of a package, decoded when they are needed and parsed once for each way to escape. Safe to use from several threads.</summary>
internal sealed class PackageTemplates(TemplatePackage package, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, TemplateFile> _files = package.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SourceText?> _sources = new(StringComparer.Ordinal);

    /// <remarks>JSON is the last way; counting them by <see cref="Enum"/> is compiled anew in every process.</remarks>
    private readonly TemplateSet?[] _sets = new TemplateSet?[(int)AutoEscape.Json + 1];

    /// <summary>The text of a template; null when there is none, or none that is text, which is reported.</summary>
    public SourceText? Find(string path) =>
        _sources.GetOrAdd(path, name => _files.TryGetValue(name, out var file) ? file.Decode(diagnostics) : null);

    public TemplateSet In(AutoEscape autoEscape) => LazyInitializer.EnsureInitialized(ref _sets[(int)autoEscape], () =>
        new TemplateSet(Find, package.Config.Jinja with { AutoEscape = autoEscape }, package.Config.Settings) { KnownNames = _files.Keys });
}
