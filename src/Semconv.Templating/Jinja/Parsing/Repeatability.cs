using System.Collections.Immutable;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Syntax;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>Finds the macros whose text depends on nothing but their arguments and what they captured, as far as their body tells.</summary>
/// <remarks>
/// Published templates spell the name of an attribute a dozen times, letter by letter. What such a macro printed once need not be
/// rendered again. When in doubt a macro is not one of them.
/// </remarks>
internal static class Repeatability
{
    public static bool Of(MacroDeclaration macro) =>
        !macro.UsesCaller
        && macro.Parameters.All(parameter => parameter.Default is null || Holds(parameter.Default, macro))
        && Holds(macro.Body, macro);

    private static bool Holds(ImmutableArray<Statement> body, MacroDeclaration macro)
    {
        Bounds.EnsureStack();
        return body.All(statement => Holds(statement, macro));
    }

    private static bool Holds(Statement statement, MacroDeclaration macro) => statement switch
    {
        TextStatement or { Kind: StatementKind.Break or StatementKind.Continue } => true,
        OutputStatement output => Holds(output.Value, macro),
        IfStatement condition => Holds(condition.Condition, macro) && Holds(condition.Then, macro) && Holds(condition.Else, macro),
        ForStatement loop => IsLocal(loop.Target)
            && Holds(loop.Source, macro)
            && (loop.Filter is null || Holds(loop.Filter, macro))
            && Holds(loop.Body, macro)
            && Holds(loop.Else, macro),
        SetStatement set => IsLocal(set.Target) && Holds(set.Value, macro),
        SetBlockStatement set => IsLocal(set.Target) && (set.Filter is null || Holds(set.Filter, macro)) && Holds(set.Body, macro),
        _ => false,
    };

    /// <summary>Members of namespaces live longer than the call.</summary>
    private static bool IsLocal(AssignmentTarget target) => target switch
    {
        NameTarget => true,
        TupleTarget tuple => tuple.Items.All(IsLocal),
        _ => false,
    };

    private static bool Holds(Expression expression, MacroDeclaration macro)
    {
        Bounds.EnsureStack();
        return (expression is not CallExpression call || IsHarmless(call.Target, macro))
            && Operands.Of(expression).All(operand => Holds(operand, macro));
    }

    /// <summary>Functions are known by what was captured; a method may belong to an object that changes, unless its owner is an argument.</summary>
    private static bool IsHarmless(Expression target, MacroDeclaration macro) => target switch
    {
        VariableExpression function => macro.FreeNames.Contains(function.Name),
        AttributeExpression { Target: VariableExpression owner } => macro.Parameters.Any(parameter => parameter.Name == owner.Name),
        AttributeExpression { Target: ConstantExpression or FilterExpression } => true,
        _ => false,
    };
}
