using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>The modules of macros that this render has imported, or one before it, so that each is run once.</summary>
/// <remarks>
/// In published packages nearly every file of macros imports others. Such a module consists of macros, imports and text, so all that it
/// can take from who imports it is what its macros capture. That is written down, and compared before the module is given out again.
/// What another render ran counts for the limits as if this one had run it: which render comes first is chance.
/// </remarks>
internal sealed class ModuleMemory(RenderState state, ModuleTable modules)
{
    private readonly List<Recording> _open = [];
    private readonly Dictionary<TemplateSyntax, ModuleTable.Entry> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The module as it was imported before; null when it was not, or when one of its names means something else here.</summary>
    public ModuleObject? Find(TemplateSyntax template)
    {
        var isKnown = _known.TryGetValue(template, out var entry);
        entry ??= modules.Find(template);
        if (entry is null || !MeansTheSame(entry) || !(isKnown || TryCount(entry)))
        {
            return null;
        }

        foreach (var taken in entry.Names)
        {
            Note(taken.Name, taken.Value);
        }

        Importer?.Imports.Add(entry);
        return entry.Module;
    }

    /// <summary>The import of a template begins, in the scope on top; null for one that is not named by a literal.</summary>
    public void Begin(TemplateSyntax? template)
    {
        var isPlain = template is not null && IsPlain(template);
        if (!isPlain)
        {
            // It may ask for anything, and who imports it with it.
            foreach (var recording in _open)
            {
                recording.IsPlain = false;
            }
        }

        _open.Add(new Recording(state.Scopes.Count - 1, state.Steps) { IsPlain = isPlain });
    }

    /// <summary>The import that began last has ended.</summary>
    public void End(TemplateSyntax? template, ModuleObject module)
    {
        var recording = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var steps = state.Steps - recording.Start - TemplateComposer.IncludeSteps;
        if (recording.IsPlain)
        {
            var entry = new ModuleTable.Entry(template!, module, recording.Names, recording.Imports, steps - recording.ImportSteps);
            modules.Set(entry);
            _known[template!] = entry;
            Importer?.Imports.Add(entry);
        }

        CountForImporter(steps);
    }

    /// <summary>A macro captures a name. Modules whose scope does not have it took it from outside.</summary>
    public void Note(string name, Value value)
    {
        if (_open.Count == 0)
        {
            return;
        }

        var place = state.Scopes.IndexOf(name);
        foreach (var recording in _open)
        {
            if (place < recording.Scope)
            {
                recording.Add(name, value);
            }
        }
    }

    private Recording? Importer => _open.Count == 0 ? null : _open[^1];

    private void CountForImporter(long steps)
    {
        if (Importer is { } importer)
        {
            importer.ImportSteps += steps;
        }
    }

    private bool MeansTheSame(ModuleTable.Entry entry)
    {
        foreach (var taken in entry.Names)
        {
            state.TryLookUp(taken.Name, out var value);
            if (!AreSame(value, taken.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Counts what it would cost to run a module here; false where that would be too much, so that it is run, and fails at its place.</summary>
    private bool TryCount(ModuleTable.Entry entry)
    {
        var used = new List<ModuleTable.Entry>();
        var steps = CostOf(entry, used, out var height);
        if (!state.CanStep(steps + TemplateComposer.IncludeSteps) || !state.Scopes.CanDeepen(height * TemplateComposer.ImportDepth))
        {
            return false;
        }

        state.Step(steps);
        CountForImporter(steps);
        foreach (var each in used)
        {
            _known[each.Template] = each;
        }

        return true;
    }

    private long CostOf(ModuleTable.Entry entry, List<ModuleTable.Entry> used, out int height)
    {
        var steps = entry.Steps;
        height = 0;
        foreach (var import in entry.Imports)
        {
            if (!IsKnown(import, used))
            {
                steps += CostOf(import, used, out var below);
                height = Math.Max(height, below);
            }
        }

        used.Add(entry);
        height++;
        return steps;
    }

    private bool IsKnown(ModuleTable.Entry entry, List<ModuleTable.Entry> used) =>
        (used.FindLast(each => each.Template == entry.Template) ?? _known.GetValueOrDefault(entry.Template)) is { } known && HasSameNames(known, entry);

    private static bool HasSameNames(ModuleTable.Entry left, ModuleTable.Entry right)
    {
        var isSame = left.Names.Count == right.Names.Count;
        for (var index = 0; isSame && index < left.Names.Count; index++)
        {
            isSame = left.Names[index].Name == right.Names[index].Name && AreSame(left.Names[index].Value, right.Names[index].Value);
        }

        return isSame;
    }

    private static bool IsPlain(TemplateSyntax template)
    {
        foreach (var statement in template.Body)
        {
            if (statement is not (TextStatement or MacroStatement or ImportStatement or FromImportStatement))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(Value left, Value right) => left.Kind == right.Kind
        && (left.IsString ? left.IsSafe == right.IsSafe && left.AsString == right.AsString : left.AsInt == right.AsInt && Value.AreSame(left, right));

    private sealed class Recording(int scope, long start)
    {
        /// <summary>The steps of the render when it began.</summary>
        public long Start => start;

        /// <summary>The steps that its imports took.</summary>
        public long ImportSteps { get; set; }

        public List<ModuleTable.Entry> Imports { get; } = [];

        /// <summary>The place of the scope of the module.</summary>
        public int Scope => scope;

        /// <summary>Whether it, and all that it imports, is a module of macros.</summary>
        public bool IsPlain { get; set; }

        public List<ModuleTable.Taken> Names { get; } = [];

        /// <summary>Macros of one module mostly capture the same names.</summary>
        public void Add(string name, Value value)
        {
            foreach (var taken in Names)
            {
                if (taken.Name == name && AreSame(taken.Value, value))
                {
                    return;
                }
            }

            Names.Add(new ModuleTable.Taken(name, value));
        }
    }
}
