using System.Collections.Immutable;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>Evaluates calls: of functions by name, of methods, of blocks through <c>self</c> and <c>super</c>, and of values.</summary>
internal sealed class CallEvaluator(RenderState state, ExpressionEvaluator evaluator)
{
    public Value Call(CallExpression call)
    {
        switch (call.Target)
        {
            case VariableExpression { Name: "super" } when call.Arguments.IsEmpty:
                state.Position = call.Span;
                return state.Renderer.Composer.CallSuper();
            case VariableExpression { Name: "loop" } when call.Arguments.Length == 1:
                return CallLoop(call);
            case VariableExpression variable:
                return CallNamed(call, variable.Name);
            case AttributeExpression { Target: VariableExpression { Name: "self" } } attribute:
                state.Position = call.Span;
                return state.Renderer.Composer.CallBlock(attribute.Name);
            case AttributeExpression attribute:
                return CallMethod(call, attribute);
            default:
                var target = evaluator.Evaluate(call.Target);
                return Invoke(call, target);
        }
    }

    public Arguments EvaluateArguments(ArgumentList arguments)
    {
        if (arguments.Items.Length == 0)
        {
            return Arguments.None;
        }

        if (arguments.Evaluated is Arguments known)
        {
            return known.Again();
        }

        var evaluated = arguments.IsPositional ? new Arguments(EvaluatePositional(arguments.Items), null) : EvaluateMixed(arguments.Items);
        if (arguments.IsConstant)
        {
            arguments.Evaluated = evaluated.Again();
        }

        return evaluated;
    }

    private Value[] EvaluatePositional(CallArgument[] arguments)
    {
        var values = new Value[arguments.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = evaluator.Evaluate(arguments[index].Value);
        }

        return values;
    }

    private Arguments EvaluateMixed(CallArgument[] arguments)
    {
        var values = new ValueListBuilder();
        var keywords = new KeyValuePair<Value, Value>[arguments.Length];
        var count = 0;
        foreach (var argument in arguments)
        {
            var value = evaluator.Evaluate(argument.Value);
            state.Position = argument.Value.Span;
            switch (argument.Kind)
            {
                case ArgumentKind.Keyword:
                    keywords[count++] = KeyValuePair.Create(Value.From(argument.Name!), value);
                    break;
                case ArgumentKind.Spread:
                    values.AddRange(Iteration.Items(value));
                    break;
                case ArgumentKind.KeywordSpread:
                    var pairs = Iteration.TryPairs(value) ?? throw ArgumentErrors.NotKeywordMap(value);
                    keywords = [.. keywords.AsSpan(0, count), .. pairs, .. new KeyValuePair<Value, Value>[arguments.Length]];
                    count += pairs.Length;
                    break;
                default:
                    values.Add(value);
                    break;
            }
        }

        return new Arguments(values.ToArray(), count == 0 ? null : SortedMap.Create(Cut(keywords, count)));
    }

    private static KeyValuePair<Value, Value>[] Cut(KeyValuePair<Value, Value>[] entries, int count)
    {
        if (entries.Length == count)
        {
            return entries;
        }

        var cut = new KeyValuePair<Value, Value>[count];
        Array.Copy(entries, cut, count);
        return cut;
    }

    private Value CallLoop(CallExpression call)
    {
        var items = evaluator.Evaluate(call.Arguments[0].Value);
        state.Position = call.Span;
        return state.TryLookUp(LoopObject.Name, out var loop) && loop.Kind == ValueKind.Object && loop.AsObject is LoopObject current
            ? state.Renderer.Recurse(current, items)
            : throw OperationErrors.NoRecursiveLoop();
    }

    private Value CallNamed(CallExpression call, string name)
    {
        var arguments = EvaluateArguments(call.List);
        state.Position = call.Span;
        if (state.TryLookUp(name, out var function))
        {
            return PrintMacro(call, function, arguments) ?? Calls.CallValue(state, function, arguments);
        }

        var known = GlobalList.Names.Concat(state.Scopes.Names()).Distinct();
        throw name == "super" ? CompositionErrors.SuperOutsideBlock() : OperationErrors.UnknownFunction(name, NameHelp.For(name, known));
    }

    private Value CallMethod(CallExpression call, AttributeExpression attribute)
    {
        var target = evaluator.Evaluate(attribute.Target);
        var arguments = EvaluateArguments(call.List);
        state.Position = call.Span;
        var member = target.Kind == ValueKind.Object && target.AsObject is ModuleObject module ? module.GetAttribute(attribute.Name) : Value.Undefined;
        return PrintMacro(call, member, arguments) ?? Calls.CallMethod(state, target, attribute.Name, arguments);
    }

    /// <summary>A macro whose text goes to the output prints it there; null for every other call.</summary>
    private Value? PrintMacro(CallExpression call, Value function, Arguments arguments)
    {
        if (!ReferenceEquals(call, state.Printed) || function.Kind != ValueKind.Object || function.AsObject is not MacroObject macro)
        {
            return null;
        }

        MacroCall.Print(state, macro, arguments);
        return state.Captured(string.Empty);
    }

    private Value Invoke(CallExpression call, Value target)
    {
        var arguments = EvaluateArguments(call.List);
        state.Position = call.Span;
        return Calls.CallValue(state, target, arguments);
    }
}
