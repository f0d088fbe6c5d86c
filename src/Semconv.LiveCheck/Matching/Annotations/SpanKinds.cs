namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>A set of span kinds; empty: any. The bits are OTLP's numbers.</summary>
[Flags]
public enum SpanKinds
{
    None = 0,
    Internal = 1 << 1,
    Server = 1 << 2,
    Client = 1 << 3,
    Producer = 1 << 4,
    Consumer = 1 << 5,
}
