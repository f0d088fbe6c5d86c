using Semconv.Otlp.Export;

namespace Semconv.Otlp.Inference;

/// <summary>An attribute as it was seen: the type of its first value, and the first few different values.</summary>
internal sealed record InferredAttribute(string Type)
{
    private const int MostExamples = 5;

    public List<ExportValue> Examples { get; } = [];

    public void Add(ExportValue? example)
    {
        if (example is not null && Examples.Count < MostExamples && !Examples.Contains(example))
        {
            Examples.Add(example);
        }
    }
}
