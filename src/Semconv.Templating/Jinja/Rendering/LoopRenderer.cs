using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>Runs for loops.</summary>
/// <remarks>
/// All rounds share one scope: what one round sets, the next one sees. Later MiniJinja versions changed that; published templates
/// were written against this one.
/// </remarks>
internal sealed class LoopRenderer(RenderState state, StatementRenderer renderer, Assignment assignment)
{
    public Flow Render(ForStatement statement)
    {
        var source = state.Evaluator.Evaluate(statement.Source);
        state.Position = statement.Source.Span;
        if (source.IsUndefined)
        {
            state.UseUndefined(statement.Source);
        }

        return RenderItems(statement, source);
    }

    public Value Recurse(LoopObject loop, Value source)
    {
        if (!loop.Statement.IsRecursive)
        {
            throw OperationErrors.NoRecursiveLoop();
        }

        state.Output.BeginCapture();
        RenderItems(loop.Statement, source);
        return state.Captured(state.Output.EndCapture());
    }

    private Flow RenderItems(ForStatement statement, Value source)
    {
        var items = Iteration.Items(source);
        var hasLength = statement.Filter is not null || source.Kind != ValueKind.Object || source.AsObject is JinjaObject { Length: not null };
        if (statement.Filter is not null)
        {
            items = Select(statement, statement.Filter, items);
        }

        var scopes = state.Scopes.Count;

        // Only loops inside of a recursive loop count as deeper.
        var depth = state.Scopes.InnermostLoop() is { Statement.IsRecursive: true } outer ? outer.Depth + 1 : 0;
        var loop = new LoopObject(statement, items, depth) { HasLength = hasLength };
        state.Scopes.Push().Loop = loop;
        var hasFinished = RunRounds(statement, loop, items);
        state.Scopes.PopTo(scopes);

        // A loop that breaks in its first round counts as one that had no round.
        var hadRounds = loop.Index > 0 || (loop.Index == 0 && hasFinished);
        return hadRounds ? Flow.Next : renderer.Render(statement.Else);
    }

    /// <summary>False when the body broke out of the loop.</summary>
    private bool RunRounds(ForStatement statement, LoopObject loop, Value[] items)
    {
        for (var index = 0; index < items.Length; index++)
        {
            state.Step();
            loop.Index = index;
            assignment.Assign(statement.Target, items[index]);
            if (renderer.Render(statement.Body) == Flow.Break)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The condition is evaluated for all items first; in it <c>loop</c> is the loop outside.</summary>
    private Value[] Select(ForStatement statement, Expression filter, Value[] items)
    {
        var selected = new ValueListBuilder();
        var scopes = state.Scopes.Count;
        state.Scopes.Push();
        foreach (var item in items)
        {
            state.Step();
            assignment.Assign(statement.Target, item);
            if (state.Evaluator.IsTrue(filter))
            {
                selected.Add(item);
            }
        }

        state.Scopes.PopTo(scopes);
        return selected.ToArray();
    }
}
