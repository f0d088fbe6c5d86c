using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads one member of an enum type; the form is that of definition/1 in all formats.</summary>
internal static class EnumMemberReader
{
    public static EnumMember? Read(YamlMapping mapping, DiagnosticBag diagnostics) => Read(mapping, isPublished: false, diagnostics);

    /// <summary>In a published registry, what was deprecated by a text has a reason that cannot be written elsewhere.</summary>
    public static EnumMember? ReadPublished(YamlMapping mapping, DiagnosticBag diagnostics) => Read(mapping, isPublished: true, diagnostics);

    private static EnumMember? Read(YamlMapping mapping, bool isPublished, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "an enum member", diagnostics);
        fields.RejectUnknownKeys(KnownKeys.EnumMember);
        var id = fields.RequiredText("id");
        var value = ReadValue(fields);
        var brief = fields.OptionalText("brief");
        var note = fields.OptionalText("note");
        var stability = fields.OptionalKeyword("stability", Keywords.Stability);
        var deprecated = DeprecationReader.Read(fields, isLoose: !isPublished);
        var annotations = CommonFieldsReader.ReadAnnotations(fields);
        if (id is not { } name)
        {
            return null;
        }

        value ??= new YamlScalar(name.Location, name.Value, YamlScalarKind.String, YamlScalarStyle.Plain);
        return new EnumMember(name.Value, value)
        {
            Location = name.Location,
            Brief = brief?.Value,
            Note = note?.Value,
            Stability = stability,
            Deprecated = deprecated,
            Annotations = annotations,
            Unread = fields.Unread(),
        };
    }

    private static YamlScalar? ReadValue(FieldReader fields)
    {
        var node = fields.OptionalValue("value");
        if (node is not null and not YamlScalar)
        {
            fields.Diagnostics.Report(SyntaxDiagnostics.WrongKind(node, "text, a number, or true or false"));
        }

        return node as YamlScalar;
    }
}
