using System.Collections.Immutable;

namespace Semconv.Otlp.Export;

/// <summary>Where requests go, and how.</summary>
public sealed record ExportEndpoint(Uri Address, OtlpProtocol Protocol)
{
    /// <summary>What is sent with each request, such as a key of the receiver.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Whether the address is the whole one of a signal; else the path of OTLP is put behind it. For HTTP only.</summary>
    public bool IsWhole { get; init; }
}
