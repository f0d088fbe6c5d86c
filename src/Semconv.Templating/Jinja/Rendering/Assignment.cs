using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>Stores values in variables and namespaces.</summary>
internal sealed class Assignment(RenderState state)
{
    public void Assign(AssignmentTarget target, Value value)
    {
        switch (target)
        {
            case NameTarget name:
                state.Scopes.Set(name.Name, value);
                break;
            case MemberTarget member:
                SetMember(member, value);
                break;
            case TupleTarget tuple:
                Unpack(tuple, value);
                break;
            default:
                break;
        }
    }

    private void SetMember(MemberTarget target, Value value)
    {
        var container = state.Evaluator.Evaluate(target.Container);
        state.Position = target.Span;
        if (container.Kind != ValueKind.Object || container.AsObject is not NamespaceObject members)
        {
            throw OperationErrors.NotNamespace(container);
        }

        members.Set(target.Name, value);
    }

    private void Unpack(TupleTarget target, Value value)
    {
        state.Position = target.Span;
        var items = Iteration.TryObjectItems(value) ?? throw OperationErrors.CannotUnpack();
        if (items.Length != target.Items.Length)
        {
            throw OperationErrors.WrongLength(target.Items.Length, items.Length);
        }

        for (var index = 0; index < items.Length; index++)
        {
            Assign(target.Items[index], items[index]);
        }
    }
}
