using System.Collections.Immutable;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq;

/// <summary>What a run of a jq program gave.</summary>
/// <param name="Outputs">The outputs, up to the error if there was one.</param>
/// <param name="Error">The whole text of the error; the diagnostic may shorten it. Null after success.</param>
/// <param name="ExitCode">What <c>halt</c> wants the process to end with; null: it was not called.</param>
public sealed record JqResult(ImmutableArray<Value> Outputs, string? Error, int? ExitCode)
{
    public bool Succeeded => Error is null && ExitCode is null;
}
