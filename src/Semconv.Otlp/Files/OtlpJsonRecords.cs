using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Json;

namespace Semconv.Otlp.Files;

/// <summary>Requests in OTLP/JSON, or what is like them.</summary>
internal sealed class OtlpJsonRecords(ISampleVisitor visitor, bool hasBase64Ids) : IJsonRecords
{
    private readonly JsonDecoder _decoder = new(visitor) { HasBase64Ids = hasBase64Ids };

    public int IndexedDepth => JsonDecoder.IndexedDepth;

    public bool TakesNull => false;

    public bool IsWrapper(ReadOnlySpan<byte> firstProperty) => false;

    public bool IsList(ReadOnlySpan<byte> property) => false;

    public (string? Problem, int Position) Read(Span<byte> record, JsonIndex index, bool isInList) => _decoder.Decode(record, index);
}
