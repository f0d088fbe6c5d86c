using System.Collections.Immutable;

namespace Dapr.Model.Tests;

/// <summary>A span of a recording, as far as the model speaks of it. Types of values are written as the model writes them.</summary>
internal sealed record CapturedSpan(
    string Service,
    string Scope,
    string Kind,
    string Name,
    ImmutableArray<CapturedValue> Attributes,
    ImmutableArray<CapturedEvent> Events);
