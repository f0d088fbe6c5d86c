using System.Collections.Immutable;
using Semconv.Core.Resolution;

namespace Semconv.Core.Comparison;

/// <summary>Definitions of one kind in two versions of a registry, matched by what identifies them.</summary>
internal sealed class DefinitionPairs<T>
    where T : Definition
{
    private readonly List<RegistryChange> _changes;
    private readonly SubjectKind _kind;
    private readonly Func<T, string> _idOf;

    public DefinitionPairs(List<RegistryChange> changes, SubjectKind kind, Func<T, string> idOf)
    {
        _changes = changes;
        _kind = kind;
        _idOf = idOf;
    }

    /// <summary>What to say of one that is gone.</summary>
    public ChangeKind Removed { get; init; } = ChangeKinds.Removed;

    /// <summary>Says what came and went, and lets the rest be compared.</summary>
    public void Compare(ImmutableArray<T> baseline, ImmutableArray<T> current, Action<T, T, ChangeRecorder> compare)
    {
        var before = Index(baseline);
        var after = Index(current);
        foreach (var (id, definition) in after)
        {
            if (before.TryGetValue(id, out var old))
            {
                var recorder = Recorder(id, old, definition);
                CommonComparison.Compare(old, definition, recorder);
                compare(old, definition, recorder);
            }
            else
            {
                Recorder(id, definition, definition).Add(ChangeKinds.Added);
            }
        }

        foreach (var (id, definition) in before)
        {
            if (!after.ContainsKey(id))
            {
                Recorder(id, definition, definition).Add(Removed);
            }
        }
    }

    private ChangeRecorder Recorder(string id, T before, T after) => new(_changes, new ChangeSubject(_kind, id), before, after);

    private SortedDictionary<string, T> Index(ImmutableArray<T> definitions)
    {
        var index = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            index.TryAdd(_idOf(definition), definition);
        }

        return index;
    }
}
