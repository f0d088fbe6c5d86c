using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>Modules of macros with what they took from who imported them. One render at a time uses it, and the next one after it.</summary>
internal sealed class ModuleTable
{
    private readonly Dictionary<TemplateSyntax, Entry> _entries = new(ReferenceEqualityComparer.Instance);

    public Entry? Find(TemplateSyntax template) => _entries.GetValueOrDefault(template);

    public void Set(TemplateSyntax template, ModuleObject module, List<Taken> names) => _entries[template] = new Entry(module, names);

    /// <summary>A name that a macro of the module captured, and what it meant.</summary>
    internal sealed record Taken(string Name, Value Value);

    /// <summary>A module, and all that it took.</summary>
    internal sealed record Entry(ModuleObject Module, List<Taken> Names);
}
