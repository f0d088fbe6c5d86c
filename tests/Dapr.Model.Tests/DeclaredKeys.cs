using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.LiveCheck.Matching;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;

namespace Dapr.Model.Tests;

/// <summary>The attribute keys that a span type or event declares, with the types of value that are really sent.</summary>
internal sealed class DeclaredKeys(ImmutableArray<AttributeUsage> attributes)
{
    /// <summary>Null when the value is declared; else what is wrong with it.</summary>
    public string? Check(CapturedValue value)
    {
        var candidates = attributes.Where(attribute => Fits(attribute, value.Key)).ToList();
        if (candidates.Count == 0)
        {
            return $"key '{value.Key}' is not declared";
        }

        return candidates.Any(attribute => TypeOf(attribute) is var type && (type == value.Type || type == "any"))
            ? null
            : $"'{value.Key}' is sent as {value.Type}, declared as {string.Join(" or ", candidates.Select(TypeOf))}";
    }

    private static bool Fits(AttributeUsage attribute, string key)
    {
        if (attribute.Key == key)
        {
            return true;
        }

        if (attribute.Definition.Type is not TemplateType)
        {
            return false;
        }

        return key.StartsWith(attribute.Key + ".", StringComparison.Ordinal)
            || (Emitted(attribute)?.Find("key_pattern") is YamlSequence patterns
                && patterns.Items.Any(pattern => NamePattern.Parse(pattern.ToString()!)!.Matches(key)));
    }

    private static string TypeOf(AttributeUsage attribute) =>
        Emitted(attribute)?.Find("type")?.ToString() ?? attribute.Definition.Type switch
        {
            EnumType type => type.Members.Select(member => member.Value.Kind).Distinct().Single() == YamlScalarKind.Int ? "int" : "string",
            TemplateType type => Keywords.Primitive.TextOf(type.Element),
            var type => type.ToString()!,
        };

    private static YamlMapping? Emitted(AttributeUsage attribute) =>
        attribute.Definition.Annotations?.Find("emitted") as YamlMapping;
}
