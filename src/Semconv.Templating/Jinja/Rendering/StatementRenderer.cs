using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>Runs statements.</summary>
internal sealed class StatementRenderer
{
    private readonly RenderState _state;
    private readonly LoopRenderer _loops;
    private readonly Assignment _assignment;

    public StatementRenderer(RenderState state)
    {
        _state = state;
        _assignment = new Assignment(state);
        _loops = new LoopRenderer(state, this, _assignment);
        Composer = new TemplateComposer(state, this, _assignment);
    }

    public TemplateComposer Composer { get; }

    public Value Recurse(LoopObject loop, Value items) => _loops.Recurse(loop, items);

    public Flow Render(ImmutableArray<Statement> statements)
    {
        // Code of other assemblies is called, not taken in, before it has run for a while: one call here, not two for each statement.
        foreach (var statement in ImmutableCollectionsMarshal.AsArray(statements)!)
        {
            _state.Step();
            var flow = Render(statement);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private Flow Render(Statement statement)
    {
        switch (statement.Kind)
        {
            case StatementKind.Text:
                _state.Output.Write(statement.As<TextStatement>().Text);
                return Flow.Next;
            case StatementKind.Output:
                RenderOutput(statement.As<OutputStatement>());
                return Flow.Next;
            case StatementKind.If:
                var condition = statement.As<IfStatement>();
                return Render(_state.Evaluator.IsTrue(condition.Condition) ? condition.Then : condition.Else);
            case StatementKind.For:
                return _loops.Render(statement.As<ForStatement>());
            case StatementKind.Set:
                var set = statement.As<SetStatement>();
                _assignment.Assign(set.Target, _state.Evaluator.Evaluate(set.Value));
                return Flow.Next;
            case StatementKind.Break:
                return Flow.Break;
            case StatementKind.Continue:
                return Flow.Continue;
            case StatementKind.With:
                return RenderWith(statement.As<WithStatement>());
            case StatementKind.AutoEscape:
                return RenderAutoEscape(statement.As<AutoEscapeStatement>());
            default:
                return RenderCapture(statement);
        }
    }

    private Flow RenderCapture(Statement statement)
    {
        switch (statement)
        {
            case SetBlockStatement set:
                var flow = Capture(set.Body, out var text);
                var value = set.Filter is null ? text : _state.Evaluator.ApplyChain(set.Filter, text);
                _assignment.Assign(set.Target, value);
                return flow;
            case FilterBlockStatement filter:
                var filterFlow = Capture(filter.Body, out var content);
                _state.Write(_state.Evaluator.ApplyChain(filter.Filter, content));
                return filterFlow;
            case MacroStatement macro:
                _state.Scopes.Set(macro.Macro.Name, Value.From(Define(macro.Macro)));
                return Flow.Next;
            case CallBlockStatement call:
                RenderCall(call);
                return Flow.Next;
            case DoStatement call:
                _state.Evaluator.Evaluate(call.Call);
                return Flow.Next;
            default:
                Composer.Render(statement);
                return Flow.Next;
        }
    }

    private void RenderOutput(OutputStatement statement)
    {
        var value = EvaluateToPrint(statement.Value);
        _state.Position = statement.Value.Span;
        if (value.IsUndefined)
        {
            _state.UseUndefined(statement.Value);
        }

        _state.Write(value);
    }

    private Value EvaluateToPrint(Expression expression)
    {
        var outer = _state.Printed;
        _state.Printed = expression.Kind == ExpressionKind.Call ? expression.As<CallExpression>() : null;
        var value = _state.Evaluator.Evaluate(expression);
        _state.Printed = outer;
        return value;
    }

    private Flow Capture(ImmutableArray<Statement> body, out Value text)
    {
        _state.Output.BeginCapture();
        var flow = Render(body);
        text = _state.Captured(_state.Output.EndCapture());
        return flow;
    }

    private Flow RenderWith(WithStatement statement)
    {
        var depth = _state.Scopes.Count;
        _state.Scopes.Push();
        foreach (var (target, value) in statement.Assignments)
        {
            _assignment.Assign(target, _state.Evaluator.Evaluate(value));
        }

        var flow = Render(statement.Body);
        _state.Scopes.PopTo(depth);
        return flow;
    }

    private Flow RenderAutoEscape(AutoEscapeStatement statement)
    {
        var mode = _state.Evaluator.Evaluate(statement.Mode);
        _state.Position = statement.Mode.Span;
        var outer = _state.AutoEscape;
        _state.AutoEscape = mode.Kind switch
        {
            ValueKind.String when mode.AsString == "html" => AutoEscape.Html,
            ValueKind.String when mode.AsString == "json" => AutoEscape.Json,
            ValueKind.String when mode.AsString == "none" => AutoEscape.None,
            ValueKind.String => throw OperationErrors.BadAutoEscape(),
            _ when Comparison.AreEqual(mode, Value.True) => outer == AutoEscape.None ? AutoEscape.Html : outer,
            _ => AutoEscape.None,
        };
        var flow = Render(statement.Body);
        _state.AutoEscape = outer;
        return flow;
    }

    private void RenderCall(CallBlockStatement statement)
    {
        var caller = Define(statement.Caller);
        var argument = new CallArgument(ArgumentKind.Keyword, "caller", new ConstantExpression(statement.Span, Value.From(caller)));
        var call = new CallExpression(statement.Call.Span, statement.Call.Target, statement.Call.Arguments.Add(argument));
        _state.Write(EvaluateToPrint(call));
    }

    /// <summary>Captures the free names of the macro in the closure of the current scope, which all its macros share.</summary>
    private MacroObject Define(MacroDeclaration macro)
    {
        var scope = _state.Scopes.Top;
        foreach (var name in macro.FreeNames)
        {
            scope.Closure ??= new Closure();
            if (!scope.Closure.Contains(name))
            {
                _state.TryLookUp(name, out var value);
                _state.Modules.Note(name, value);
                scope.Closure.Set(name, value);
            }
        }

        return new MacroObject(macro, _state.Template, scope.Closure);
    }
}
