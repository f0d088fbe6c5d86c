using System.Collections.Immutable;
using Semconv.Core.Yaml;

namespace Semconv.Core.Validation.Screening;

/// <summary>An item with suppressions beside it.</summary>
/// <param name="Names">Under which rules know it.</param>
/// <param name="Entries">What stands under <c>semconv: {suppress: …}</c>, unchecked.</param>
internal sealed record SuppressibleItem(ImmutableArray<string> Names, YamlNode Entries);
