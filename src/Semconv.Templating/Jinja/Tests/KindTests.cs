using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Tests;

/// <summary>Tests for the kind of a value.</summary>
internal static class KindTests
{
    public static bool Undefined(RenderState state, Value subject, Arguments arguments) => Alone(arguments) && subject.IsUndefined;

    public static bool Defined(RenderState state, Value subject, Arguments arguments) => Alone(arguments) && !subject.IsUndefined;

    public static bool None(RenderState state, Value subject, Arguments arguments) => Alone(arguments) && subject.IsNone;

    public static bool Boolean(RenderState state, Value subject, Arguments arguments) => Alone(arguments) && subject.Kind == ValueKind.Bool;

    public static bool Number(RenderState state, Value subject, Arguments arguments) => Alone(arguments) && subject.IsNumber;

    public static bool Integer(RenderState state, Value subject, Arguments arguments) => Alone(arguments) && subject.IsInteger;

    public static bool Float(RenderState state, Value subject, Arguments arguments) => Alone(arguments) && subject.Kind == ValueKind.Float;

    public static bool String(RenderState state, Value subject, Arguments arguments) => Alone(arguments) && subject.IsString;

    public static bool Sequence(RenderState state, Value subject, Arguments arguments) =>
        Alone(arguments) && Kinds.NameOf(subject) == "sequence";

    public static bool Iterable(RenderState state, Value subject, Arguments arguments) =>
        Alone(arguments) && Iteration.TryItems(subject) is not null;

    public static bool Mapping(RenderState state, Value subject, Arguments arguments) => Alone(arguments) && Kinds.IsMap(subject);

    public static bool True(RenderState state, Value subject, Arguments arguments) =>
        Alone(arguments) && subject.Kind == ValueKind.Bool && subject.AsBool;

    public static bool False(RenderState state, Value subject, Arguments arguments) =>
        Alone(arguments) && subject.Kind == ValueKind.Bool && !subject.AsBool;

    public static bool Safe(RenderState state, Value subject, Arguments arguments) =>
        Alone(arguments) && subject.IsString && subject.IsSafe;

    private static bool Alone(Arguments arguments)
    {
        arguments.AtMost(0);
        return true;
    }
}
