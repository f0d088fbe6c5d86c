using System.Diagnostics;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Filters;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Jinja.Tests;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>Computes the value of an expression.</summary>
internal sealed class ExpressionEvaluator
{
    private readonly RenderState _state;
    private readonly CallEvaluator _calls;

    public ExpressionEvaluator(RenderState state)
    {
        _state = state;
        _calls = new CallEvaluator(state, this);
    }

    /// <remarks>One variable for all results: each of its own would be cleared at each call.</remarks>
    public Value Evaluate(Expression expression)
    {
        Value value;
        switch (expression.Kind)
        {
            case ExpressionKind.Constant:
                value = expression.As<ConstantExpression>().Value;
                break;
            case ExpressionKind.Variable:
                _state.TryLookUp(expression.As<VariableExpression>().Name, out value);
                break;
            case ExpressionKind.Attribute:
                value = EvaluateAttribute(expression.As<AttributeExpression>());
                break;
            case ExpressionKind.Filter:
                value = EvaluateFilter(expression.As<FilterExpression>());
                break;
            case ExpressionKind.Call:
                value = EvaluateCall(expression.As<CallExpression>());
                break;
            case ExpressionKind.Item:
                value = EvaluateItem(expression.As<ItemExpression>());
                break;
            case ExpressionKind.Test or ExpressionKind.Not:
                value = Value.From(IsTrue(expression));
                break;
            case ExpressionKind.Logical:
                value = EvaluateLogical(expression.As<LogicalExpression>());
                break;
            case ExpressionKind.Binary:
                value = EvaluateBinary(expression.As<BinaryExpression>());
                break;
            case ExpressionKind.Conditional:
                value = EvaluateConditional(expression.As<ConditionalExpression>());
                break;
            default:
                value = EvaluateOther(expression);
                break;
        }

        return value;
    }

    /// <summary>The truth of a value, which need not be made for most conditions.</summary>
    public bool IsTrue(Expression expression)
    {
        switch (expression.Kind)
        {
            case ExpressionKind.Test:
                return EvaluateTest(expression.As<TestExpression>());
            case ExpressionKind.Not:
                return !IsTrue(expression.As<NotExpression>().Operand);
            case ExpressionKind.Logical:
                Bounds.EnsureStack();
                var logical = expression.As<LogicalExpression>();
                return logical.IsAnd ? IsTrue(logical.Left) && IsTrue(logical.Right) : IsTrue(logical.Left) || IsTrue(logical.Right);
            case ExpressionKind.Binary when expression.As<BinaryExpression>().IsComparison:
                return EvaluateComparison(expression.As<BinaryExpression>());
            default:
                return Truth.Of(Evaluate(expression));
        }
    }

    /// <summary>Applies a chain of filters whose first one has no target to a text.</summary>
    public Value ApplyChain(Expression chain, Value subject)
    {
        if (chain is not FilterExpression filter)
        {
            return subject;
        }

        var inner = filter.Target is null ? subject : ApplyChain(filter.Target, subject);
        return Apply(filter, inner);
    }

    private Value EvaluateOther(Expression expression)
    {
        Bounds.EnsureStack();
        return expression.Kind switch
        {
            ExpressionKind.Slice => EvaluateSlice(expression.As<SliceExpression>()),
            ExpressionKind.Negation => EvaluateNegation(expression.As<NegationExpression>()),
            ExpressionKind.ComparisonChain => EvaluateChain(expression.As<ComparisonChainExpression>()),
            ExpressionKind.List => EvaluateList(expression.As<ListExpression>()),
            ExpressionKind.Map => EvaluateMap(expression.As<MapExpression>()),
            _ => throw new UnreachableException(),
        };
    }

    private Value EvaluateCall(CallExpression expression)
    {
        Bounds.EnsureStack();
        return _state.Built(_calls.Call(expression));
    }

    private Value EvaluateAttribute(AttributeExpression expression)
    {
        if (expression.Target.Kind != ExpressionKind.Variable)
        {
            Bounds.EnsureStack();
        }

        var target = Evaluate(expression.Target);
        _state.Position = expression.Span;
        return target.IsUndefined
            ? throw UndefinedTarget(expression.Target)
            : Access.GetAttribute(target, expression.Name);
    }

    private Value EvaluateItem(ItemExpression expression)
    {
        Bounds.EnsureStack();
        var target = Evaluate(expression.Target);
        var key = Evaluate(expression.Index);
        _state.Position = expression.Span;
        return target.IsUndefined ? throw UndefinedTarget(expression.Target) : Access.GetItem(target, key);
    }

    private JinjaException UndefinedTarget(Expression target) => OperationErrors.Undefined(new UndefinedUse(_state).HelpFor(target));

    private Value EvaluateSlice(SliceExpression expression)
    {
        var target = Evaluate(expression.Target);
        var start = expression.Start is null ? Value.None : Evaluate(expression.Start);
        var stop = expression.Stop is null ? Value.None : Evaluate(expression.Stop);
        var step = expression.Step is null ? Value.None : Evaluate(expression.Step);
        _state.Position = expression.Span;
        return _state.Built(Slicing.Slice(target, start, stop, step));
    }

    private Value EvaluateFilter(FilterExpression expression)
    {
        Bounds.EnsureStack();
        var subject = Evaluate(expression.Target!);
        if (subject.IsUndefined && expression.Name is not ("default" or "d" or "comment"))
        {
            _state.UseUndefined(expression.Target!);
        }

        return Apply(expression, subject);
    }

    private Value Apply(FilterExpression expression, Value subject)
    {
        var arguments = _calls.EvaluateArguments(expression.List);
        _state.Position = expression.Span;
        var filter = expression.Filter ??= FilterList.Find(expression.Name);
        return filter is not null && (_state.Set.HasComments || expression.Name != "comment")
            ? _state.Built(filter(_state, _state.Read(subject), arguments))
            : throw OperationErrors.UnknownFilter(expression.Name, NameHelp.For(expression.Name, FilterList.Names));
    }

    private bool EvaluateTest(TestExpression expression)
    {
        Bounds.EnsureStack();
        var subject = Evaluate(expression.Target);
        var arguments = _calls.EvaluateArguments(expression.List);
        _state.Position = expression.Span;
        var test = expression.Test ??= TestList.Find(expression.Name);
        return test is not null
            ? test(_state, _state.Read(subject), arguments)
            : throw OperationErrors.UnknownTest(expression.Name, NameHelp.For(expression.Name, TestList.Names));
    }

    /// <summary>The operand that decides; a constant <c>and</c> yields false instead, as in MiniJinja.</summary>
    private Value EvaluateLogical(LogicalExpression expression)
    {
        Bounds.EnsureStack();
        var left = Evaluate(expression.Left);
        if (Truth.Of(left) != expression.IsAnd)
        {
            return expression.IsAnd && expression.IsFolded ? Value.False : left;
        }

        var right = Evaluate(expression.Right);
        return expression.IsAnd && expression.IsFolded && !Truth.Of(right) ? Value.False : right;
    }

    private Value EvaluateConditional(ConditionalExpression expression)
    {
        if (IsTrue(expression.Condition))
        {
            return Evaluate(expression.Then);
        }

        return expression.Else is null ? Value.Undefined : Evaluate(expression.Else);
    }

    private Value EvaluateNegation(NegationExpression expression)
    {
        var operand = Evaluate(expression.Operand);
        _state.Position = expression.Span;
        return Arithmetic.Negate(operand);
    }

    private bool EvaluateComparison(BinaryExpression expression)
    {
        Bounds.EnsureStack();
        var left = Evaluate(expression.Left);
        var right = Evaluate(expression.Right);
        _state.Position = expression.Span;
        return Compare(expression.Operator, _state.Read(left), _state.Read(right));
    }

    private Value EvaluateBinary(BinaryExpression expression)
    {
        if (expression.IsComparison)
        {
            return Value.From(EvaluateComparison(expression));
        }

        Bounds.EnsureStack();
        if (expression is { Operator: BinaryOperator.Concatenate, Left: BinaryExpression { Operator: BinaryOperator.Concatenate } })
        {
            return Value.From(string.Concat(EvaluateTexts(expression, 1, out _)));
        }

        var left = Evaluate(expression.Left);
        var right = Evaluate(expression.Right);
        _state.Position = expression.Span;
        return expression.Operator switch
        {
            BinaryOperator.Add => _state.Built(Arithmetic.Add(left, right, _state.Limits)),
            BinaryOperator.Subtract => Arithmetic.Subtract(left, right),
            BinaryOperator.Multiply => _state.Built(Arithmetic.Multiply(left, right, _state.Limits)),
            BinaryOperator.Divide => Arithmetic.Divide(left, right),
            BinaryOperator.FloorDivide => Arithmetic.FloorDivide(left, right),
            BinaryOperator.Remainder => Arithmetic.Remainder(left, right),
            BinaryOperator.Power => Arithmetic.Power(left, right),
            _ => _state.Built(Arithmetic.Concatenate(TextOf(expression.Left, left), TextOf(expression.Right, right), _state.Limits)),
        };
    }

    /// <summary>The texts that a row of <c>~</c> joins. They are counted as if each step of the row made a text of its own.</summary>
    private string[] EvaluateTexts(BinaryExpression row, int count, out int length)
    {
        string[] texts;
        Value right;
        if (row.Left is BinaryExpression { Operator: BinaryOperator.Concatenate } inner)
        {
            Bounds.EnsureStack();
            texts = EvaluateTexts(inner, count + 1, out length);
            right = Evaluate(row.Right);
            _state.Position = row.Span;
        }
        else
        {
            texts = new string[count + 1];
            var left = Evaluate(row.Left);
            right = Evaluate(row.Right);
            _state.Position = row.Span;
            texts[0] = TextOf(row.Left, left);
            length = texts[0].Length;
        }

        var text = TextOf(row.Right, right);
        Arithmetic.CheckSize((long)length + text.Length, _state.Limits);
        texts[^count] = text;
        length += text.Length;
        _state.Build(length);
        return texts;
    }

    /// <summary>What an operand of <c>~</c> prints: one that is not there is missed as it is in the output.</summary>
    private string TextOf(Expression operand, Value value)
    {
        if (value.IsUndefined)
        {
            _state.UseUndefined(operand);
        }

        return ValuePrinter.ToText(value);
    }

    private static bool Compare(BinaryOperator comparison, Value left, Value right) => comparison switch
    {
        BinaryOperator.Equal => Comparison.AreEqual(left, right),
        BinaryOperator.NotEqual => !Comparison.AreEqual(left, right),
        BinaryOperator.Less => Comparison.Compare(left, right) < 0,
        BinaryOperator.LessOrEqual => Comparison.Compare(left, right) <= 0,
        BinaryOperator.Greater => Comparison.Compare(left, right) > 0,
        BinaryOperator.GreaterOrEqual => Comparison.Compare(left, right) >= 0,
        BinaryOperator.In => Access.Contains(right, left),
        _ => !Access.Contains(right, left),
    };

    private Value EvaluateChain(ComparisonChainExpression expression)
    {
        var left = Evaluate(expression.First);
        foreach (var link in expression.Links)
        {
            var right = Evaluate(link.Operand);
            _state.Position = expression.Span;
            if (!Compare(link.Operator, left, right))
            {
                return Value.False;
            }

            left = right;
        }

        return Value.True;
    }

    private Value EvaluateList(ListExpression expression)
    {
        if (!expression.Constant.IsUndefined)
        {
            return expression.Constant;
        }

        var items = new Value[expression.Items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = Evaluate(expression.Items[index]);
        }

        return Value.FromItems(items);
    }

    private Value EvaluateMap(MapExpression expression)
    {
        var entries = new KeyValuePair<Value, Value>[expression.Entries.Length];
        for (var index = 0; index < entries.Length; index++)
        {
            var (key, value) = expression.Entries[index];
            entries[index] = KeyValuePair.Create(Evaluate(key), Evaluate(value));
        }

        return Value.From(SortedMap.Create(entries));
    }
}
