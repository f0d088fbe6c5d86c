using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Statistics;

/// <summary>Counts definitions of attributes and references to them.</summary>
internal sealed class AttributeTally
{
    public Tally Definitions { get; } = new();

    public Tally Types { get; } = new();

    public Tally References { get; } = new();

    public int GroupReferences { get; private set; }

    public int EnumMembers { get; private set; }

    public int DeprecatedEnumMembers { get; private set; }

    public int Deprecated { get; private set; }

    public int Templates { get; private set; }

    public void AddUses(ImmutableArray<AttributeUse> uses)
    {
        foreach (var use in uses)
        {
            switch (use)
            {
                case AttributeDeclaration declaration:
                    Add(declaration);
                    break;
                case AttributeReference reference:
                    References.Add(reference.Ref.Value);
                    break;
                default:
                    GroupReferences++;
                    break;
            }
        }
    }

    public void AddReferences(ImmutableArray<AttributeReference> references)
    {
        foreach (var reference in references)
        {
            References.Add(reference.Ref.Value);
        }
    }

    public void Add(AttributeDeclaration declaration)
    {
        Definitions.Add(declaration.Key.Value);
        Deprecated += declaration.Common.Deprecated is null ? 0 : 1;
        switch (declaration.Type.Value)
        {
            case EnumType type:
                Types.Add("enum");
                EnumMembers += type.Members.Length;
                foreach (var member in type.Members)
                {
                    DeprecatedEnumMembers += member.Deprecated is null ? 0 : 1;
                }

                break;
            case TemplateType type:
                Types.Add(type.ToString());
                Templates++;
                break;
            case var type:
                Types.Add(type.ToString());
                break;
        }
    }

    public ImmutableSortedDictionary<string, int> DefinedMoreThanOnce() =>
        Definitions.Counts.Where(count => count.Value > 1).ToImmutableSortedDictionary(StringComparer.Ordinal);

    public Tally Namespaces()
    {
        var namespaces = new Tally();
        foreach (var (name, _) in Definitions.Counts)
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            namespaces.Add(dot < 0 ? name : name[..dot]);
        }

        return namespaces;
    }
}
