using System.Collections.Immutable;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Resolution;

/// <summary>The second place of a diagnostic, where there is one: items of published registries have none.</summary>
internal static class RelatedPlaces
{
    public static ImmutableArray<RelatedLocation> Of(Location? location, string message) =>
        location is { } place ? [new RelatedLocation(place, message)] : [];
}
