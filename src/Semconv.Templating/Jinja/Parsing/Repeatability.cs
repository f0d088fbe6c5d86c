using System.Collections.Immutable;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Syntax;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>Finds the macros whose text depends on nothing but their arguments and what they captured, as far as their body tells.</summary>
/// <remarks>
/// Published templates spell the name of an attribute a dozen times, letter by letter. What such a macro printed once need not be
/// rendered again. When in doubt a macro is not one of them.
/// </remarks>
internal sealed class Repeatability
{
    private readonly MacroDeclaration _macro;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private Repeatability(MacroDeclaration macro) => _macro = macro;

    /// <summary>The names whose values the text depends on, beside the parameters; null for a macro that is not one of them.</summary>
    /// <remarks>
    /// More than what the macro captures: a name that it assigns under a condition, or that it slices, is looked up among what all
    /// macros of its scope captured.
    /// </remarks>
    public static ImmutableArray<string>? NamesOf(MacroDeclaration macro)
    {
        var repeatability = new Repeatability(macro);
        return repeatability.Holds() ? [.. macro.FreeNames.Union(repeatability._names.Except(macro.Parameters.Select(parameter => parameter.Name)))] : null;
    }

    private bool Holds() =>
        !_macro.UsesCaller
        && _macro.Parameters.All(parameter => parameter.Default is null || Holds(parameter.Default))
        && Holds(_macro.Body);

    private bool Holds(ImmutableArray<Statement> body)
    {
        Bounds.EnsureStack();
        return body.All(statement => Holds(statement));
    }

    private bool Holds(Statement statement) => statement switch
    {
        TextStatement or { Kind: StatementKind.Break or StatementKind.Continue } => true,
        OutputStatement output => Holds(output.Value),
        IfStatement condition => Holds(condition.Condition) && Holds(condition.Then) && Holds(condition.Else),
        ForStatement loop => IsLocal(loop.Target)
            && Holds(loop.Source)
            && (loop.Filter is null || Holds(loop.Filter))
            && Holds(loop.Body)
            && Holds(loop.Else),
        SetStatement set => IsLocal(set.Target) && Holds(set.Value),
        SetBlockStatement set => IsLocal(set.Target) && (set.Filter is null || Holds(set.Filter)) && Holds(set.Body),
        _ => false,
    };

    /// <summary>Members of namespaces live longer than the call.</summary>
    private static bool IsLocal(AssignmentTarget target) => target switch
    {
        NameTarget => true,
        TupleTarget tuple => tuple.Items.All(IsLocal),
        _ => false,
    };

    private bool Holds(Expression expression)
    {
        Bounds.EnsureStack();
        if (expression is VariableExpression variable)
        {
            _names.Add(variable.Name);
        }

        return (expression is not CallExpression call || IsHarmless(call.Target))
            && Operands.Of(expression).All(operand => Holds(operand));
    }

    /// <summary>Functions are known by what was captured; a method may belong to an object that changes, unless its owner is an argument.</summary>
    private bool IsHarmless(Expression target) => target switch
    {
        VariableExpression function => _macro.FreeNames.Contains(function.Name),
        AttributeExpression { Target: VariableExpression owner } => _macro.Parameters.Any(parameter => parameter.Name == owner.Name),
        AttributeExpression { Target: ConstantExpression or FilterExpression } => true,
        _ => false,
    };
}
