using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>The modules of macros that this render has imported, or one before it, so that each is run once.</summary>
/// <remarks>
/// In published packages nearly every file of macros imports others. Such a module consists of macros, imports and text, so all that it
/// can take from who imports it is what its macros capture. That is written down, and compared before the module is given out again.
/// </remarks>
internal sealed class ModuleMemory(RenderState state, ModuleTable modules)
{
    private readonly List<Recording> _open = [];

    /// <summary>The module as it was imported before; null when it was not, or when one of its names means something else here.</summary>
    public ModuleObject? Find(TemplateSyntax template)
    {
        if (modules.Find(template) is not { } entry)
        {
            return null;
        }

        foreach (var taken in entry.Names)
        {
            state.TryLookUp(taken.Name, out var value);
            if (!AreSame(value, taken.Value))
            {
                return null;
            }
        }

        foreach (var taken in entry.Names)
        {
            Note(taken.Name, taken.Value);
        }

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

        _open.Add(new Recording(state.Scopes.Count - 1) { IsPlain = isPlain });
    }

    /// <summary>The import that began last has ended.</summary>
    public void End(TemplateSyntax? template, ModuleObject module)
    {
        var recording = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (recording.IsPlain)
        {
            modules.Set(template!, module, recording.Names);
        }
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

    private sealed class Recording(int scope)
    {
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
