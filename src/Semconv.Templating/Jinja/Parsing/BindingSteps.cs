using System.Collections.Immutable;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Syntax;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>Lists, in the order of a render, which names statements use and assign.</summary>
internal sealed class BindingSteps
{
    private readonly List<BindingStep> _steps = [];

    public static IReadOnlyList<BindingStep> Of(MacroDeclaration macro)
    {
        var steps = new BindingSteps();
        steps.AddMacro(macro);
        return steps._steps;
    }

    /// <summary>A default value sees the parameters behind it.</summary>
    private void AddMacro(MacroDeclaration macro)
    {
        foreach (var parameter in macro.Parameters.Reverse())
        {
            Use(parameter.Default);
            Assign(parameter.Name);
        }

        AddBody(macro.Body);
    }

    private void AddBody(ImmutableArray<Statement> body)
    {
        foreach (var statement in body)
        {
            Add(statement);
        }
    }

    private void Add(Statement statement)
    {
        switch (statement)
        {
            case OutputStatement output:
                Use(output.Value);
                break;
            case DoStatement call:
                Use(call.Call);
                break;
            case SetStatement set:
                // As in Weaver, a value cannot capture the name that it is assigned to.
                Assign(set.Target);
                Use(set.Value);
                break;
            case IfStatement condition:
                Use(condition.Condition);
                AddBody(condition.Then);
                AddBody(condition.Else);
                break;
            case ForStatement loop:
                AddLoop(loop);
                break;
            case WithStatement with:
                Scoped(() => AddWith(with));
                break;
            case MacroStatement macro:
                Assign(macro.Macro.Name);
                UseCaptured(macro.Macro);
                break;
            case CallBlockStatement call:
                Use(call.Call);
                UseCaptured(call.Caller);
                break;
            default:
                AddCapture(statement);
                break;
        }
    }

    /// <summary>Statements around a body that is rendered for its text, and those that name another template. Weaver overlooks the arguments of a filter block and what an include names.</summary>
    private void AddCapture(Statement statement)
    {
        switch (statement)
        {
            case SetBlockStatement set:
                AddBody(set.Body);
                Use(set.Filter);
                Assign(set.Target);
                break;
            case FilterBlockStatement filter:
                AddBody(filter.Body);
                break;
            case AutoEscapeStatement escape:
                Use(escape.Mode);
                AddBody(escape.Body);
                break;
            case BlockStatement block:
                Scoped(() => AddBody(block.Body));
                break;
            case ExtendsStatement extends:
                Use(extends.Template);
                break;
            case ImportStatement import:
                Use(import.Template);
                Assign(import.Target);
                break;
            case FromImportStatement import:
                Use(import.Template);
                foreach (var name in import.Names)
                {
                    Assign(name.Alias);
                }

                break;
            default:
                break;
        }
    }

    private void AddLoop(ForStatement loop)
    {
        Use(loop.Source);
        Scoped(() =>
        {
            Assign(loop.Target);
            Use(loop.Filter);
            Assign(LoopObject.Name);
            AddBody(loop.Body);
        });
        Scoped(() => AddBody(loop.Else));
    }

    private void AddWith(WithStatement with)
    {
        foreach (var (target, value) in with.Assignments)
        {
            Use(value);
            Assign(target);
        }

        AddBody(with.Body);
    }

    /// <summary>What an inner macro captures must be there where it is defined.</summary>
    private void UseCaptured(MacroDeclaration macro)
    {
        foreach (var name in macro.FreeNames)
        {
            Use(name);
        }

        if (macro.UsesCaller)
        {
            Use(FreeNames.Caller);
        }
    }

    private void Scoped(Action add)
    {
        _steps.Add(new BindingStep(BindingStepKind.Open, string.Empty));
        add();
        _steps.Add(new BindingStep(BindingStepKind.Close, string.Empty));
    }

    private void Use(Expression? expression)
    {
        if (expression is VariableExpression variable)
        {
            Use(variable.Name);
        }
        else if (expression is not null)
        {
            Bounds.EnsureStack();
            // Weaver overlooks a name that is sliced.
            var operands = Operands.Of(expression);
            foreach (var operand in expression is SliceExpression ? operands.Skip(1) : operands)
            {
                Use(operand);
            }
        }
    }

    private void Use(string name) => _steps.Add(new BindingStep(BindingStepKind.Use, name));

    private void Assign(string name) => _steps.Add(new BindingStep(BindingStepKind.Assign, name));

    private void Assign(AssignmentTarget target)
    {
        switch (target)
        {
            case NameTarget name:
                Assign(name.Name);
                break;
            case MemberTarget member:
                Use(member.Container);
                break;
            case TupleTarget tuple:
                foreach (var item in tuple.Items)
                {
                    Assign(item);
                }

                break;
            default:
                break;
        }
    }
}
