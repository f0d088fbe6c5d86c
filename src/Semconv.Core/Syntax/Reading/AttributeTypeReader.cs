using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads the type of an attribute.</summary>
internal static class AttributeTypeReader
{
    private const string TemplateStart = "template[";

    /// <summary>The types of one word, which are most of all types, made when they are needed.</summary>
    /// <remarks>Threads may make one twice, which nobody can tell.</remarks>
    private static readonly PrimitiveType?[] Primitives = new PrimitiveType?[Keywords.Primitive.Texts.Length];

    public static Located<AttributeType>? Read(YamlNode? node, DiagnosticBag diagnostics) => Read(node, EnumMemberReader.Read, diagnostics);

    /// <param name="node">The type.</param>
    /// <param name="readMember">Reads a member of an enum.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static Located<AttributeType>? Read(YamlNode? node, Func<YamlMapping, DiagnosticBag, EnumMember?> readMember, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar { IsString: true } word:
                return ReadWord(word, diagnostics);
            case YamlMapping mapping:
                var fields = new FieldReader(mapping, "an enum type", diagnostics);
                fields.WarnOfUnknownKeys(KnownKeys.EnumType);
                return fields.RequiredValue("members") is null
                    ? null
                    : new Located<AttributeType>(new EnumType(fields.Items("members", readMember)), mapping.Location);
            default:
                diagnostics.Report(SyntaxDiagnostics.WrongKind(node, "a type"));
                return null;
        }
    }

    private static Located<AttributeType>? ReadWord(YamlScalar word, DiagnosticBag diagnostics)
    {
        var text = word.Text;
        if (Keywords.Primitive.TryGet(text, out var kind))
        {
            return new Located<AttributeType>(Primitives[(int)kind] ??= new PrimitiveType(kind), word.Location);
        }

        if (text.StartsWith(TemplateStart, StringComparison.Ordinal)
            && text.EndsWith(']')
            && Keywords.Primitive.TryGet(text.AsSpan(TemplateStart.Length, text.Length - TemplateStart.Length - 1), out var element))
        {
            return new Located<AttributeType>(new TemplateType(element), word.Location);
        }

        diagnostics.Report(SyntaxDiagnostics.InvalidType(word.Location, text));
        return null;
    }
}
