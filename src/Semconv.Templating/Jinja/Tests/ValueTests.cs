using System.Globalization;
using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Filters;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Tests;

/// <summary>Tests that compare values or look into them.</summary>
internal static class ValueTests
{
    public static bool Odd(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return Arithmetic.TryInteger(subject) is { IsEven: false };
    }

    public static bool Even(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return Arithmetic.TryInteger(subject) is { IsEven: true };
    }

    public static bool DivisibleBy(RenderState state, Value subject, Arguments arguments)
    {
        var divisor = Single(arguments);
        if (Arithmetic.TryCoerce(subject, divisor) is not { } numbers)
        {
            return false;
        }

        if (numbers.IsFloat)
        {
            return numbers.LeftFloat % numbers.RightFloat == 0;
        }

        // Weaver panics here.
        return numbers.Right.IsZero
            ? throw OperationErrors.CannotCalculate("%", subject, divisor)
            : (numbers.Left % numbers.Right).IsZero;
    }

    public static bool StartingWith(RenderState state, Value subject, Arguments arguments) =>
        ValuePrinter.ToText(subject).StartsWith(arguments.AtMost(1).RequiredText(0), StringComparison.Ordinal);

    public static bool EndingWith(RenderState state, Value subject, Arguments arguments) =>
        ValuePrinter.ToText(subject).EndsWith(arguments.AtMost(1).RequiredText(0), StringComparison.Ordinal);

    public static bool Lower(RenderState state, Value subject, Arguments arguments) =>
        All(subject, arguments, rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter);

    public static bool Upper(RenderState state, Value subject, Arguments arguments) =>
        All(subject, arguments, rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter);

    public static bool In(RenderState state, Value subject, Arguments arguments)
    {
        var container = Single(arguments);
        return (container.IsString || Iteration.TryObjectItems(container) is not null) && Access.Contains(container, subject);
    }

    public static bool SameAs(RenderState state, Value subject, Arguments arguments)
    {
        var other = Single(arguments);
        if (IsObject(subject) || IsObject(other))
        {
            return Value.AreSame(subject, other);
        }

        return Kinds.RankOf(subject) == Kinds.RankOf(other) && subject.IsInteger == other.IsInteger && Comparison.AreEqual(subject, other);
    }

    public static bool Filter(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return FilterList.Find(Conversion.ToStringOnly(subject)) is not null;
    }

    public static bool Test(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return TestList.Find(Conversion.ToStringOnly(subject)) is not null;
    }

    public static bool Equal(RenderState state, Value subject, Arguments arguments) => Comparison.AreEqual(subject, Single(arguments));

    public static bool NotEqual(RenderState state, Value subject, Arguments arguments) => !Comparison.AreEqual(subject, Single(arguments));

    public static bool Less(RenderState state, Value subject, Arguments arguments) => Comparison.Compare(subject, Single(arguments)) < 0;

    public static bool LessOrEqual(RenderState state, Value subject, Arguments arguments) => Comparison.Compare(subject, Single(arguments)) <= 0;

    public static bool Greater(RenderState state, Value subject, Arguments arguments) => Comparison.Compare(subject, Single(arguments)) > 0;

    public static bool GreaterOrEqual(RenderState state, Value subject, Arguments arguments) => Comparison.Compare(subject, Single(arguments)) >= 0;

    private static Value Single(Arguments arguments)
    {
        var value = arguments.Required(0);
        arguments.AtMost(1);
        return value;
    }

    private static bool IsObject(Value value) => value.Kind is ValueKind.Sequence or ValueKind.Map or ValueKind.Object;

    private static bool All(Value subject, Arguments arguments, Predicate<Rune> predicate)
    {
        arguments.AtMost(0);
        foreach (var rune in Conversion.ToStringOnly(subject).EnumerateRunes())
        {
            if (!predicate(rune))
            {
                return false;
            }
        }

        return true;
    }
}
