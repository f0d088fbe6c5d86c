using System.Collections.Immutable;
using Semconv.Templating.Jinja.Syntax;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>Finds the names that a macro uses from outside; those are captured where it is defined.</summary>
/// <remarks>
/// The traps are MiniJinja's and decide what a macro sees: a name counts as assigned before the value of its own <c>set</c> is
/// looked at, the sliced value, the template name of an include or import and the filters of a filter block are not looked at.
/// </remarks>
internal sealed class FreeNames
{
    private readonly List<HashSet<string>> _assigned = [[]];
    private readonly HashSet<string> _free = [];

    public static MacroDeclaration Complete(MacroDeclaration macro)
    {
        var names = new FreeNames();
        names.VisitMacro(macro);
        var usesCaller = names._free.Remove("caller");
        return macro with { FreeNames = [.. names._free.Order(StringComparer.Ordinal)], UsesCaller = usesCaller };
    }

    private void Assign(string name) => _assigned[^1].Add(name);

    private void Push() => _assigned.Add([]);

    private void Pop() => _assigned.RemoveAt(_assigned.Count - 1);

    private void VisitMacro(MacroDeclaration macro)
    {
        foreach (var parameter in macro.Parameters)
        {
            Assign(parameter.Name);
        }

        foreach (var parameter in macro.Parameters)
        {
            Visit(parameter.Default);
        }

        VisitAll(macro.Body);
    }

    private void VisitNestedMacro(MacroDeclaration macro)
    {
        Push();
        Assign("caller");
        VisitMacro(macro);
        Pop();
    }

    private void VisitScope(ImmutableArray<Statement> statements)
    {
        Push();
        VisitAll(statements);
        Pop();
    }

    private void VisitAll(ImmutableArray<Statement> statements)
    {
        foreach (var statement in statements)
        {
            Visit(statement);
        }
    }

    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case OutputStatement output:
                Visit(output.Value);
                break;
            case ForStatement loop:
                VisitFor(loop);
                break;
            case IfStatement condition:
                Visit(condition.Condition);
                VisitScope(condition.Then);
                VisitScope(condition.Else);
                break;
            case SetStatement set:
                Assign(set.Target);
                Visit(set.Value);
                break;
            case DoStatement call:
                Visit(call.Call);
                break;
            case MacroStatement macro:
                Assign(macro.Macro.Name);
                VisitNestedMacro(macro.Macro);
                break;
            case CallBlockStatement call:
                Visit(call.Call);
                VisitNestedMacro(call.Caller);
                break;
            case ImportStatement import:
                Assign(import.Target);
                break;
            case FromImportStatement import:
                import.Names.ToList().ForEach(name => Assign(name.Value));
                break;
            default:
                VisitBlock(statement);
                break;
        }
    }

    private void VisitBlock(Statement statement)
    {
        switch (statement)
        {
            case WithStatement with:
                VisitWith(with);
                break;
            case SetBlockStatement set:
                Assign(set.Target);
                VisitScope(set.Body);
                break;
            case AutoEscapeStatement escape:
                VisitScope(escape.Body);
                break;
            case FilterBlockStatement filter:
                VisitScope(filter.Body);
                break;
            case BlockStatement block:
                Push();
                Assign("super");
                VisitAll(block.Body);
                Pop();
                break;
            default:
                break;
        }
    }

    private void VisitFor(ForStatement loop)
    {
        Push();
        Assign("loop");
        Visit(loop.Source);
        Assign(loop.Target);
        Visit(loop.Filter);
        VisitAll(loop.Body);
        Pop();
        VisitScope(loop.Else);
    }

    private void VisitWith(WithStatement with)
    {
        Push();
        foreach (var (target, value) in with.Assignments)
        {
            Assign(target);
            Visit(value);
        }

        VisitAll(with.Body);
        Pop();
    }

    private void Assign(AssignmentTarget target)
    {
        switch (target)
        {
            case NameTarget name:
                Assign(name.Name);
                break;
            case TupleTarget tuple:
                foreach (var item in tuple.Items)
                {
                    Assign(item);
                }

                break;
            case MemberTarget member:
                Visit(member.Container);
                break;
            default:
                break;
        }
    }

    private void Use(string name)
    {
        if (!_assigned.Exists(scope => scope.Contains(name)))
        {
            _free.Add(name);
            Assign(name);
        }
    }

    private void Visit(Expression? expression)
    {
        switch (expression)
        {
            case VariableExpression variable:
                Use(variable.Name);
                break;
            case AttributeExpression attribute:
                Visit(attribute.Target);
                break;
            case FilterExpression filter:
                Visit(filter.Target);
                VisitArguments(filter.Arguments);
                break;
            case TestExpression test:
                Visit(test.Target);
                VisitArguments(test.Arguments);
                break;
            case CallExpression call:
                Visit(call.Target);
                VisitArguments(call.Arguments);
                break;
            case SliceExpression slice:
                Visit(slice.Start);
                Visit(slice.Stop);
                Visit(slice.Step);
                break;
            case ListExpression list:
                list.Items.ToList().ForEach(Visit);
                break;
            case MapExpression map:
                map.Entries.ToList().ForEach(entry => VisitPair(entry.Key, entry.Value));
                break;
            default:
                VisitOperator(expression);
                break;
        }
    }

    private void VisitOperator(Expression? expression)
    {
        switch (expression)
        {
            case ItemExpression item:
                VisitPair(item.Target, item.Index);
                break;
            case NotExpression not:
                Visit(not.Operand);
                break;
            case NegationExpression negation:
                Visit(negation.Operand);
                break;
            case BinaryExpression binary:
                VisitPair(binary.Left, binary.Right);
                break;
            case LogicalExpression logical:
                VisitPair(logical.Left, logical.Right);
                break;
            case ComparisonChainExpression chain:
                Visit(chain.First);
                chain.Links.ToList().ForEach(link => Visit(link.Operand));
                break;
            case ConditionalExpression conditional:
                Visit(conditional.Condition);
                VisitPair(conditional.Then, conditional.Else);
                break;
            default:
                break;
        }
    }

    private void VisitPair(Expression first, Expression? second)
    {
        Visit(first);
        Visit(second);
    }

    private void VisitArguments(ImmutableArray<CallArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            Visit(argument.Value);
        }
    }
}
