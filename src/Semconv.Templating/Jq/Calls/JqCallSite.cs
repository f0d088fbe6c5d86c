using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Calls;

/// <summary>Where and in which run a function of the library is called.</summary>
internal readonly record struct JqCallSite(TextSpan Span, JqRun Run)
{
    /// <summary>Fails with a text of the language, where <c>{0}</c> and <c>{1}</c> stand for values.</summary>
    public Value Fail(string format, Value first, Value second = default) => Run.Fail(Span, format, first, second);

    /// <summary>Fails with a text that is thrown as a value.</summary>
    public Value Throw(string message) => Run.Throw(Span, Value.From(message));

    public Value NotA(string type, Value value) => Run.Fail(Span, "cannot use {0} as " + type, value);
}
