using Semconv.Otlp.Json;

namespace Semconv.Otlp.Files;

/// <summary>Takes the records of a JSON format one by one; each lies whole in memory.</summary>
internal interface IJsonRecords
{
    /// <summary>How deep inside a record lists may lie that have to be passed over before they are read.</summary>
    int IndexedDepth { get; }

    /// <summary>Whether a null may stand where a record could: Weaver writes it in place of statistics that nobody wants.</summary>
    bool TakesNull { get; }

    /// <summary>Whether an object that begins with this property is no record but has a list of them.</summary>
    bool IsWrapper(ReadOnlySpan<byte> firstProperty);

    /// <summary>Whether this property of such an object is the list of records.</summary>
    bool IsList(ReadOnlySpan<byte> property);

    /// <summary>Reads a record, in place.</summary>
    /// <returns>What is wrong, and at which byte; null when nothing is.</returns>
    (string? Problem, int Position) Read(Span<byte> record, JsonIndex index, bool isInList);
}
