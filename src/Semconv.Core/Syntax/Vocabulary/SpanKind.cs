namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>The side of a call or message that a span stands for.</summary>
public enum SpanKind
{
    Internal,
    Client,
    Server,
    Producer,
    Consumer,
}
