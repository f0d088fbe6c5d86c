using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads the keys that everything in a registry may have.</summary>
internal static class CommonFieldsReader
{
    public static CommonFields Read(FieldReader fields, CommonRules rules) => new()
    {
        Brief = ReadBrief(fields, rules),
        Note = rules.HasLooseNote ? fields.OptionalText("note") : fields.Text("note"),
        Stability = ReadStability(fields, rules),
        Deprecated = DeprecationReader.Read(fields, rules.HasLooseDeprecation),
        Annotations = ReadAnnotations(fields),
    };

    /// <summary>Annotations are free YAML below text keys; the key without a value has none.</summary>
    public static YamlMapping? ReadAnnotations(FieldReader fields) => fields.AsMapping(fields.OptionalValue("annotations"));

    private static Located<string>? ReadBrief(FieldReader fields, CommonRules rules)
    {
        if (rules.NeedsBrief)
        {
            return fields.RequiredText("brief");
        }

        return rules.HasLooseBrief ? fields.OptionalText("brief") : fields.Text("brief");
    }

    private static Located<Stability>? ReadStability(FieldReader fields, CommonRules rules) =>
        rules.NeedsStability
            ? fields.RequiredKeyword("stability", Keywords.Stability)
            : fields.OptionalKeyword("stability", Keywords.Stability);
}
