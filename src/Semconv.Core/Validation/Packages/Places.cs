using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Packages;

/// <summary>Where definitions are written; those of published registries name a file at most.</summary>
internal static class Places
{
    public static Location? Of(Definition definition) => definition.Provenance switch
    {
        { Location: { } location } => location,
        { Path.Length: > 0 } provenance => Location.OfFile(provenance.Path),
        _ => null,
    };

    public static ImmutableArray<RelatedLocation> Related(Definition definition, string message) =>
        definition.Provenance.Location is { } location ? [new RelatedLocation(location, message)] : [];
}
