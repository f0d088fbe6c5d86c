using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Evaluation;

/// <summary>An error on its way to the next <c>try</c>.</summary>
/// <remarks>
/// The text is made only when somebody reads it: a <c>?</c> often swallows errors that quote large values.
/// </remarks>
internal sealed class JqError
{
    private readonly string? _format;
    private readonly Value _first;
    private readonly Value _second;

    private JqError(TextSpan span, string? format, Value first, Value second)
    {
        Span = span;
        _format = format;
        _first = first;
        _second = second;
    }

    /// <summary>The filter that failed.</summary>
    public TextSpan Span { get; }

    /// <summary>What <c>catch</c> receives.</summary>
    public Value Payload => _format is null ? _first : Value.From(Message);

    /// <summary>What a user reads: thrown values as JSON, errors of the language as their text.</summary>
    public string Message => _format is null
        ? JqText.ToJson(_first)
        : _format.Replace("{0}", JqText.ToJson(_first), StringComparison.Ordinal)
            .Replace("{1}", _second.IsUndefined ? string.Empty : JqText.ToJson(_second), StringComparison.Ordinal);

    /// <summary>A value thrown by <c>error</c>, or by a filter of the library that is written in jq.</summary>
    public static JqError Thrown(TextSpan span, Value payload) => new(span, null, payload, Value.Undefined);

    /// <summary>An error of the language: <c>{0}</c> and <c>{1}</c> stand for the values as JSON.</summary>
    public static JqError Of(TextSpan span, string format, Value first, Value second) => new(span, format, first, second);
}
