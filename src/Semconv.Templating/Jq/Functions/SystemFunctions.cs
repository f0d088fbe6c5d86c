using System.Collections.Immutable;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Functions;

/// <summary>What touches the world elsewhere: here the environment is empty, and only the caller knows the time.</summary>
internal static class SystemFunctions
{
    public static ImmutableArray<JqBuiltin> All { get; } =
    [
        JqBuiltin.Value("env", 0, static (_, _, _) => Value.EmptyMap),
        JqBuiltin.Value("now", 0, static (site, _, _) => site.Run.Options.Clock is { } clock
            ? Value.From(clock())
            : site.Throw("the time is not available here")),
        JqBuiltin.Stream("halt", 1, Halt),
        JqBuiltin.Stream("halt_error", 1, Halt),
    ];

    private static bool Halt(JqCallSite site, Value input, Value[] arguments, JqSink sink) =>
        arguments[0].Kind == ValueKind.Int
            ? site.Run.Halt((int)Math.Clamp(arguments[0].AsInt, int.MinValue, int.MaxValue))
            : !site.NotA("integer", arguments[0]).IsUndefined;
}
