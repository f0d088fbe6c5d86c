using System.Collections.Immutable;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Publication;

/// <summary>A list of a published registry that other places point into by number, counted from zero.</summary>
/// <param name="name">The key of the list, for reports.</param>
/// <param name="entries">The entries; null where one was wrong, which was reported.</param>
/// <param name="diagnostics">Takes numbers that point past the end.</param>
internal sealed class PublishedIndex<T>(string name, ImmutableArray<T?> entries, DiagnosticBag diagnostics)
    where T : class
{
    public ImmutableArray<T?> Entries => entries;

    /// <summary>The entry that a node points at; null when there is none, which was reported.</summary>
    public T? Find(YamlNode? node)
    {
        if (node is null)
        {
            return null;
        }

        if (node is YamlScalar { Kind: YamlScalarKind.Int } scalar && scalar.TryGetInt64(out var index) && index >= 0 && index < entries.Length)
        {
            return entries[(int)index];
        }

        diagnostics.Report(PublicationDiagnostics.UnknownIndex(node.Location, node is YamlScalar text ? text.Text : "?", name, entries.Length));
        return null;
    }
}
