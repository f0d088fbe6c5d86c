using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Text;

namespace Semconv.Templating.Jq.Calls;

/// <summary>A filter of the library that is written in C#.</summary>
internal sealed record JqBuiltin(string Name, int Arity, Func<TextSpan, ImmutableArray<JqFilter>, JqFilter> Create)
{
    /// <summary>One result for every combination of arguments.</summary>
    public static JqBuiltin Value(string name, int arity, JqValueFunction function) =>
        new(name, arity, (span, arguments) => new ValueFunctionFilter(span, function, arguments));

    /// <summary>Any number of results for every combination of arguments.</summary>
    public static JqBuiltin Stream(string name, int arity, JqStreamFunction function) =>
        new(name, arity, (span, arguments) => new StreamFunctionFilter(span, function, arguments));
}
