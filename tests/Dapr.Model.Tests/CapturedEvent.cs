using System.Collections.Immutable;

namespace Dapr.Model.Tests;

/// <summary>An event of a <see cref="CapturedSpan"/>.</summary>
internal sealed record CapturedEvent(string Name, ImmutableArray<CapturedValue> Attributes);
