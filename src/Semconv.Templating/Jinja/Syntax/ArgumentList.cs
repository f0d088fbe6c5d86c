using System.Collections.Immutable;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Syntax;

/// <summary>The arguments of a call as they are evaluated: what can be known once is not asked for each call.</summary>
internal sealed class ArgumentList
{
    public ArgumentList(ImmutableArray<CallArgument> arguments)
    {
        Items = [.. arguments];
        IsPositional = Array.TrueForAll(Items, argument => argument.Kind == ArgumentKind.Positional);
        Constants = IsPositional && Array.TrueForAll(Items, argument => argument.Value is ConstantExpression) ? ValuesOf(Items) : null;
    }

    public CallArgument[] Items { get; }

    /// <summary>No keywords, and no list or map whose items are arguments.</summary>
    public bool IsPositional { get; }

    /// <summary>The values of positional arguments that are all literals; nobody changes them.</summary>
    public Value[]? Constants { get; }

    private static Value[] ValuesOf(CallArgument[] arguments)
    {
        var values = new Value[arguments.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = ((ConstantExpression)arguments[index].Value).Value;
        }

        return values;
    }
}
