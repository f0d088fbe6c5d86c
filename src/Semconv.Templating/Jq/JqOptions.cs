using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Templating.Jq;

/// <summary>How a jq program is compiled and run.</summary>
public sealed record JqOptions
{
    public static JqOptions Default { get; } = new();

    /// <summary>Names of the variables that a run gets, without <c>$</c>.</summary>
    public ImmutableArray<string> Variables { get; init; } = [];

    public JqLimits Limits { get; init; } = JqLimits.Default;

    /// <summary>
    /// Where a span of the program stands in the file that holds it, such as a scalar of <c>weaver.yaml</c>; null: the
    /// program is a file of its own.
    /// </summary>
    public Func<TextSpan, Location>? Locate { get; init; }

    /// <summary>The Unix time of <c>now</c>; null: <c>now</c> is an error, as output must not depend on the time.</summary>
    public Func<double>? Clock { get; init; }
}
