using System.Collections.Immutable;

namespace Semconv.Templating.Jinja.Syntax;

/// <summary>The arguments of a call as they are evaluated: what can be known once is not asked for each call.</summary>
internal sealed class ArgumentList
{
    public ArgumentList(ImmutableArray<CallArgument> arguments)
    {
        Items = [.. arguments];
        IsPositional = Array.TrueForAll(Items, argument => argument.Kind == ArgumentKind.Positional);
        IsConstant = Array.TrueForAll(Items, argument => argument is { Kind: ArgumentKind.Positional or ArgumentKind.Keyword, Value: ConstantExpression });
    }

    public CallArgument[] Items { get; }

    /// <summary>No keywords, and no list or map whose items are arguments.</summary>
    public bool IsPositional { get; }

    /// <summary>All arguments are literals.</summary>
    public bool IsConstant { get; }

    /// <summary>What the first call with these literals made of them, for all that come after it.</summary>
    public object? Evaluated { get; set; }
}
