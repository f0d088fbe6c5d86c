using Semconv.Templating.Jinja.Syntax;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>The blocks of a template and of those it extends; of each name the one of the most derived template comes first.</summary>
internal sealed class BlockTable
{
    private readonly Dictionary<string, List<Entry>> _blocks = new(StringComparer.Ordinal);

    public BlockTable(TemplateSyntax template)
    {
        Templates = [template.Name];
        Add(template);
    }

    /// <summary>The names of the template and its ancestors.</summary>
    public HashSet<string> Templates { get; }

    /// <summary>The block that runs, and how many ancestors <c>super</c> went up.</summary>
    public (string Name, int Level)? Current { get; set; }

    public void Add(TemplateSyntax template)
    {
        foreach (var (name, block) in template.Blocks)
        {
            if (!_blocks.TryGetValue(name, out var entries))
            {
                _blocks[name] = entries = [];
            }

            entries.Add(new Entry(template, block));
        }
    }

    public Entry? Find(string name, int level) =>
        _blocks.TryGetValue(name, out var entries) && level < entries.Count ? entries[level] : null;

    /// <summary>A block and the template that it is in.</summary>
    internal sealed record Entry(TemplateSyntax Template, BlockStatement Block);
}
