using System.Collections.Immutable;
using Semconv.Templating.Jinja.Syntax;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>Finds the names that a macro takes from where it is defined: those it uses before it assigns them.</summary>
internal static class FreeNames
{
    /// <summary>Never captured: every call of the macro sets it.</summary>
    public const string Caller = "caller";

    public static MacroDeclaration Complete(MacroDeclaration macro)
    {
        var names = Resolve(BindingSteps.Of(macro));
        var complete = macro with { FreeNames = names.Remove(Caller), UsesCaller = names.Contains(Caller) };
        return complete with { RepeatNames = Repeatability.NamesOf(complete) };
    }

    private static ImmutableArray<string> Resolve(IReadOnlyList<BindingStep> steps)
    {
        var free = new List<string>();
        var assigned = new Stack<string>();
        var marks = new List<int>();
        foreach (var (kind, name) in steps)
        {
            switch (kind)
            {
                case BindingStepKind.Use when !assigned.Contains(name) && !free.Contains(name):
                    free.Add(name);
                    break;
                case BindingStepKind.Assign:
                    assigned.Push(name);
                    break;
                case BindingStepKind.Open:
                    marks.Add(assigned.Count);
                    break;
                case BindingStepKind.Close:
                    while (assigned.Count > marks[^1])
                    {
                        assigned.Pop();
                    }

                    marks.RemoveAt(marks.Count - 1);
                    break;
                default:
                    break;
            }
        }

        return [.. free];
    }
}
