using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>Decides what the use of an undefined value means: a warning once per place, or an error in strict mode.</summary>
internal sealed class UndefinedUse(RenderState state)
{
    private HashSet<object>? _reported;

    public void Handle(Expression expression)
    {
        if (expression is not (VariableExpression or AttributeExpression or ItemExpression))
        {
            return;
        }

        if (state.Set.Options.Undefined == UndefinedBehavior.Strict)
        {
            state.Position = expression.Span;
            var help = HelpFor(expression) ?? "define it, or write '|default(...)'";
            throw new JinjaException(JinjaErrorKind.UndefinedValue, $"'{TextOf(expression)}' is not defined", help, null);
        }

        _reported ??= new HashSet<object>(ReferenceEqualityComparer.Instance);
        if (_reported.Add(expression))
        {
            var location = new Location(state.Template.Source, expression.Span);
            state.Context.Diagnostics.Report(JinjaDiagnostics.UndefinedIsEmpty(location, TextOf(expression), HelpFor(expression)));
        }
    }

    /// <summary>The name that was probably meant; the target is a chain of names, so evaluating it again is harmless.</summary>
    public string? HelpFor(Expression expression)
    {
        switch (expression)
        {
            case VariableExpression variable:
                var known = state.Scopes.Names()
                    .Concat(state.Context.Globals.Select(entry => entry.Key.AsString))
                    .Concat(GlobalList.Names);
                return NameHelp.For(variable.Name, known.Distinct());
            case AttributeExpression attribute when TryEvaluate(attribute.Target) is { } target:
                return NameHelp.For(attribute.Name, NamesOf(target));
            default:
                return null;
        }
    }

    private static IEnumerable<string> NamesOf(Value target)
    {
        foreach (var (key, _) in Iteration.TryPairs(target) ?? [])
        {
            if (key.IsString)
            {
                yield return key.AsString;
            }
        }
    }

    private string TextOf(Expression expression) => state.Template.Source.Content.Substring(expression.Span.Start, expression.Span.Length);

    private Value? TryEvaluate(Expression expression)
    {
        switch (expression)
        {
            case VariableExpression variable:
                return state.TryLookUp(variable.Name, out var value) ? value : null;
            case AttributeExpression attribute when TryEvaluate(attribute.Target) is { IsUndefined: false } target:
                return Access.GetAttribute(target, attribute.Name);
            default:
                return null;
        }
    }
}
