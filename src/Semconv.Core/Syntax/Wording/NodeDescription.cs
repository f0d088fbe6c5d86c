using Semconv.Core.Yaml;
using Semconv.Text;

namespace Semconv.Core.Syntax.Wording;

/// <summary>Says in a message what a node is.</summary>
internal static class NodeDescription
{
    public static string Of(YamlNode node) => node switch
    {
        YamlSequence => "a list",
        YamlMapping => "a mapping",
        YamlScalar { Kind: YamlScalarKind.Null } => "nothing",
        YamlScalar { Kind: YamlScalarKind.Bool } => "true or false",
        YamlScalar { Kind: YamlScalarKind.Int or YamlScalarKind.Float } => "a number",
        _ => "text",
    };

    /// <summary>A scalar as a whole, but only the first key of a mapping and the first character of a list.</summary>
    public static Location Place(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Head,
        YamlSequence sequence => sequence.Location with { Span = new TextSpan(sequence.Location.Span.Start, Math.Min(1, sequence.Location.Span.Length)) },
        _ => node.Location,
    };

    public static string Quote(YamlNode node) => node is YamlScalar { IsNull: false } scalar ? $"'{scalar.Text}'" : Of(node);

    public static string HelpFor(YamlNode found, string expected) => (found, expected) switch
    {
        (YamlScalar { IsNull: true }, _) => "give it a value or remove it",
        (YamlScalar scalar, "text") => $"put the value into quotes: '{scalar.Text}'",
        (_, "a list") => "write each item on a line of its own after '- '",
        (_, "a mapping") => "write 'key: value' lines below",
        (_, "true or false") => "write true or false without quotes",
        (_, "a type") => "write a word such as string, int or string[], or a mapping with 'members'",
        (_, "a requirement level") => "write required, recommended or opt_in",
        (_, "an entity association") => "write the type of an entity, or a mapping with 'one_of' or 'all_of'",
        (_, "a mapping with the key 'note'") => "write '{note: <text>}'",
        _ => $"write {expected}",
    };
}
