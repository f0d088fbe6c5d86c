using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Dependencies;

/// <summary>The decisions while dependencies are loaded depth first: what may be entered, and which versions can live together.</summary>
/// <remarks>It sees manifests only. Whoever loads asks before it fetches and tells what it found.</remarks>
public sealed class DependencyWalk(DiagnosticBag diagnostics)
{
    /// <summary>How many dependencies may follow on each other.</summary>
    public const int MaximumDepth = 10;

    private readonly List<string> _chain = [];
    private readonly Dictionary<string, SchemaUrl> _chosen = new(StringComparer.Ordinal);

    /// <summary>Whether everything so far can be used together.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>Starts at the registry itself.</summary>
    public void Start(SchemaUrl main) => _chain.Add(main.Name);

    /// <summary>Goes down to a dependency; false when it must not be loaded, which was reported.</summary>
    public bool TryEnter(Located<SchemaUrl> dependency)
    {
        if (ClosesCircle(dependency))
        {
            return false;
        }

        if (_chain.Count > MaximumDepth)
        {
            Report(DependencyDiagnostics.TooDeep(dependency.Location, MaximumDepth, _chain.Append(dependency.Value.Name)));
            return false;
        }

        _chain.Add(dependency.Value.Name);
        return true;
    }

    public void Leave() => _chain.RemoveAt(_chain.Count - 1);

    /// <summary>Takes the registry that was found for a dependency, which may call itself something else; false when that closes a circle.</summary>
    public bool TryAccept(SchemaUrl found, Located<SchemaUrl> dependency)
    {
        if (!string.Equals(found.Name, _chain[^1], StringComparison.Ordinal))
        {
            if (ClosesCircle(new Located<SchemaUrl>(found, dependency.Location)))
            {
                return false;
            }

            _chain[^1] = found.Name;
        }

        Choose(found, dependency.Location);
        return true;
    }

    /// <summary>Takes a registry that another one was resolved with.</summary>
    public void Choose(SchemaUrl url, Location place)
    {
        if (!_chosen.TryGetValue(url.Name, out var other) || other == url)
        {
            _chosen[url.Name] = url;
        }
        else if (RegistryVersion.MajorOf(url) is not { } major || RegistryVersion.MajorOf(other) is not { } otherMajor)
        {
            Report(DependencyDiagnostics.NotSemantic(place, url, other));
        }
        else if (major != otherMajor)
        {
            Report(DependencyDiagnostics.IncompatibleVersions(place, url, other));
        }
        else if (RegistryVersion.Compare(url, other) > 0)
        {
            _chosen[url.Name] = url;
        }
    }

    /// <summary>Reports names that a manifest lists twice without saying which version is meant.</summary>
    public bool CheckNames(RegistryManifest manifest)
    {
        var known = new Dictionary<string, SchemaUrl>(StringComparer.Ordinal);
        var isSound = true;
        foreach (var dependency in manifest.Dependencies)
        {
            var url = dependency.SchemaUrl;
            if (!known.TryAdd(url.Value.Name, url.Value) && (url.Value.IsUnversioned || known[url.Value.Name].IsUnversioned))
            {
                Report(DependencyDiagnostics.Unversioned(url.Location, url.Value.Name));
                isSound = false;
            }
        }

        return isSound;
    }

    /// <summary>Warns where a direct dependency of the registry gives way to a newer version.</summary>
    public void ReportUpgrades(RegistryManifest main)
    {
        foreach (var dependency in main.Dependencies)
        {
            var wanted = dependency.SchemaUrl.Value;
            if (_chosen.TryGetValue(wanted.Name, out var chosen) && chosen != wanted && RegistryVersion.Compare(chosen, wanted) > 0)
            {
                diagnostics.Report(DependencyDiagnostics.Upgraded(dependency.SchemaUrl.Location, wanted, chosen));
            }
        }
    }

    private bool ClosesCircle(Located<SchemaUrl> dependency)
    {
        var start = _chain.IndexOf(dependency.Value.Name);
        if (start < 0)
        {
            return false;
        }

        Report(DependencyDiagnostics.Cycle(dependency.Location, _chain.Skip(start).Append(dependency.Value.Name)));
        return true;
    }

    private void Report(Diagnostic diagnostic)
    {
        IsSound = false;
        diagnostics.Report(diagnostic);
    }
}
