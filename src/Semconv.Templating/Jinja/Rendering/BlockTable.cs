using Semconv.Templating.Jinja.Syntax;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>The blocks of a template and of those it extends; of each name the one of the most derived template comes first.</summary>
internal sealed class BlockTable
{
    private readonly string _name;
    private Dictionary<string, List<Entry>>? _blocks;
    private HashSet<string>? _templates;

    public BlockTable(TemplateSyntax template)
    {
        _name = template.Name;
        Add(template);
    }

    /// <summary>The names of the template and its ancestors.</summary>
    public HashSet<string> Templates => _templates ??= [_name];

    /// <summary>The block that runs, and how many ancestors <c>super</c> went up.</summary>
    public (string Name, int Level)? Current { get; set; }

    public void Add(TemplateSyntax template)
    {
        foreach (var (name, block) in template.Blocks)
        {
            _blocks ??= new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
            if (!_blocks.TryGetValue(name, out var entries))
            {
                _blocks[name] = entries = [];
            }

            entries.Add(new Entry(template, block));
        }
    }

    public Entry? Find(string name, int level) =>
        _blocks is not null && _blocks.TryGetValue(name, out var entries) && level < entries.Count ? entries[level] : null;

    /// <summary>A block and the template that it is in.</summary>
    internal sealed record Entry(TemplateSyntax Template, BlockStatement Block);
}
