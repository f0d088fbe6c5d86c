using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Matching.Expressions;

/// <summary>What an expression is asked about; what a kind of sample does not have is missing, so that reading it fails.</summary>
internal readonly ref struct ExpressionSample(in SpanSample span)
{
    private static readonly byte[][] Kinds =
        ["internal"u8.ToArray(), "internal"u8.ToArray(), "server"u8.ToArray(), "client"u8.ToArray(), "producer"u8.ToArray(), "consumer"u8.ToArray()];

    private readonly SpanSample _span = span;

    public ExpressionValue Read(ExpressionVariable variable) => variable switch
    {
        ExpressionVariable.Attributes => ExpressionValue.Of(_span.Attributes),
        ExpressionVariable.ResourceAttributes => ExpressionValue.Of(_span.Origin.ResourceAttributes),
        ExpressionVariable.ScopeName => ExpressionValue.Of(_span.Origin.ScopeName),
        ExpressionVariable.ScopeVersion => ExpressionValue.Of(_span.Origin.ScopeVersion),
        ExpressionVariable.ScopeSchemaUrl => ExpressionValue.Of(_span.Origin.ScopeSchemaUrl),
        ExpressionVariable.ScopeAttributes => ExpressionValue.Of(_span.Origin.ScopeAttributes),
        ExpressionVariable.Name => ExpressionValue.Of(_span.Name),
        ExpressionVariable.Kind => ExpressionValue.Of(Kinds[_span.Kind is >= 0 and <= 5 ? _span.Kind : 0]),
        ExpressionVariable.StatusCode => ExpressionValue.Of(_span.StatusCode switch { 1 => "ok"u8, 2 => "error"u8, _ => "unset"u8 }),
        ExpressionVariable.StatusMessage => ExpressionValue.Of(_span.StatusMessage),
        _ => ExpressionValue.Failed,
    };
}
