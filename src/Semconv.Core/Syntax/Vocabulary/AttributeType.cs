using System.Collections.Immutable;

namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>What values an attribute takes. Equal by content.</summary>
public abstract record AttributeType
{
    private protected AttributeType()
    {
    }
}

/// <summary>A type of one word, such as <c>int</c> or <c>string[]</c>.</summary>
public sealed record PrimitiveType(PrimitiveKind Kind) : AttributeType
{
    public override string ToString() => Keywords.Primitive.TextOf(Kind);
}

/// <summary>A family of attributes with a common prefix and one type: <c>template[string]</c>.</summary>
public sealed record TemplateType(PrimitiveKind Element) : AttributeType
{
    public override string ToString() => $"template[{Keywords.Primitive.TextOf(Element)}]";
}

/// <summary>A type with named values.</summary>
public sealed record EnumType(ImmutableArray<EnumMember> Members) : AttributeType
{
    public bool Equals(EnumType? other) => other is not null && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    public override int GetHashCode() => Members.IsEmpty ? 0 : HashCode.Combine(Members.Length, Members[0]);

    public override string ToString() => $"enum {{{string.Join(", ", Members.Select(member => member.Id))}}}";
}
