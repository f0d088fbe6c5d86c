using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>Modules of macros with what they took from who imported them. One render at a time uses it, and the next one after it.</summary>
internal sealed class ModuleTable
{
    private readonly Dictionary<TemplateSyntax, Entry> _entries = new(ReferenceEqualityComparer.Instance);

    public Entry? Find(TemplateSyntax template) => _entries.GetValueOrDefault(template);

    public void Set(Entry entry) => _entries[entry.Template] = entry;

    /// <summary>A name that a macro of the module captured, and what it meant.</summary>
    internal sealed record Taken(string Name, Value Value);

    /// <summary>A module, all that it took, and what it cost to run it.</summary>
    /// <param name="Template">What was run.</param>
    /// <param name="Module">What came of it.</param>
    /// <param name="Names">What its macros captured from outside.</param>
    /// <param name="Imports">The modules that it imports.</param>
    /// <param name="Steps">The steps that it took, those of its imports not counted.</param>
    internal sealed record Entry(TemplateSyntax Template, ModuleObject Module, List<Taken> Names, List<Entry> Imports, long Steps);
}
