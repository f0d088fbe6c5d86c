using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Jinja.Tests;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters;

/// <summary>Filters that run a test, a filter or an access for every item.</summary>
internal static class SelectionFilters
{
    public static Value Select(RenderState state, Value subject, Arguments arguments) =>
        Pick(new Selection(state, arguments, 0, false), subject);

    public static Value Reject(RenderState state, Value subject, Arguments arguments) =>
        Pick(new Selection(state, arguments, 0, true), subject);

    public static Value SelectAttr(RenderState state, Value subject, Arguments arguments) =>
        Pick(new Selection(state, arguments, 1, false), subject);

    public static Value RejectAttr(RenderState state, Value subject, Arguments arguments) =>
        Pick(new Selection(state, arguments, 1, true), subject);

    public static Value Map(RenderState state, Value subject, Arguments arguments)
    {
        var attribute = arguments.Keyword("attribute");
        if (attribute.Kind is not (ValueKind.Undefined or ValueKind.None))
        {
            var fallback = arguments.Keyword("default");
            arguments.AtMost(0);
            return Value.FromItems(ValueListBuilder.ToArray(Iteration.Items(subject), item => Attribute(item, attribute, fallback)));
        }

        if (arguments.Values.Length == 0)
        {
            throw FilterErrors.FilterNameMissing();
        }

        var name = arguments.Values[0].IsString ? arguments.Values[0].AsString : throw FilterErrors.FilterNameNotString();
        var filter = FilterList.Find(name)
            ?? throw OperationErrors.UnknownNamed(JinjaErrorKind.UnknownFilter, name, NameHelp.For(name, FilterList.Names));
        // Keyword arguments do not reach the filter, as in MiniJinja.
        return Value.FromItems(ValueListBuilder.ToArray(
            Iteration.Items(subject), item => filter(state, item, new Arguments(arguments.Values[1..], null))));
    }

    public static Value Attr(RenderState state, Value subject, Arguments arguments)
    {
        var key = arguments.AtMost(1).Required(0);
        return Access.GetItem(subject, key);
    }

    private static Value Attribute(Value item, Value attribute, Value fallback)
    {
        if (!attribute.IsString)
        {
            var found = Access.GetItem(item, attribute);
            return found.IsUndefined ? fallback : found;
        }

        var value = Access.TryGetPath(item, attribute.AsString);
        if (value is null && fallback.IsUndefined)
        {
            throw OperationErrors.Undefined();
        }

        return value is { IsUndefined: false } defined ? defined : fallback;
    }

    private static Value Pick(Selection selection, Value subject)
    {
        var picked = new ValueListBuilder();
        foreach (var item in Iteration.Items(subject))
        {
            if (selection.Includes(item))
            {
                picked.Add(item);
            }
        }

        return Value.FromItems(picked.ToArray());
    }

    /// <summary>The test of a selection; without one an item is asked whether it is true.</summary>
    private sealed class Selection
    {
        private readonly RenderState _state;
        private readonly string? _attribute;
        private readonly TestFunction? _test;
        private readonly Arguments _arguments;
        private readonly bool _isInverted;

        public Selection(RenderState state, Arguments arguments, int testIndex, bool isInverted)
        {
            _state = state;
            _isInverted = isInverted;
            _attribute = testIndex == 0 ? null : arguments.RequiredText(0);
            _arguments = new Arguments(Behind(arguments.Values, testIndex), arguments.Keywords);
            if (arguments.OptionalText(testIndex) is { } name)
            {
                _test = TestList.Find(name)
                    ?? throw OperationErrors.UnknownNamed(JinjaErrorKind.UnknownTest, name, NameHelp.For(name, TestList.Names));
            }
        }

        private static Value[] Behind(Value[] values, int index)
        {
            var rest = new Value[Math.Max(0, values.Length - index - 1)];
            Array.Copy(values, values.Length - rest.Length, rest, 0, rest.Length);
            return rest;
        }

        public bool Includes(Value item)
        {
            var value = _attribute is null ? item : Access.GetPath(item, _attribute);
            var passes = _test is null ? Truth.Of(value) : _test(_state, value, _arguments);
            return passes != _isInverted;
        }
    }
}
