using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads the body of an event of definition/1 and the fields in it.</summary>
internal static class BodyFieldReader
{
    public static BodyFieldDeclaration? Read(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(mapping, "a body field", diagnostics);
        fields.WarnOfUnknownKeys(KnownKeys.BodyField);
        var id = fields.RequiredText("id");
        var type = fields.RequiredKeyword("type", Keywords.BodyField);
        var level = RequirementLevelReader.Read(fields.RequiredValue("requirement_level"), diagnostics);
        var inner = type?.Value is BodyFieldType.Map or BodyFieldType.MapArray
            ? RequiredItems(fields, "fields", Read)
            : [];
        var members = type?.Value is BodyFieldType.Enum
            ? RequiredItems(fields, "members", EnumMemberReader.Read)
            : [];
        var brief = fields.Text("brief");
        var note = fields.Text("note");
        var stability = fields.OptionalKeyword("stability", Keywords.Stability);
        var examples = ExamplesReader.Read(fields);
        return id is { } name && type is { } knownType && level is { } knownLevel
            ? new BodyFieldDeclaration
            {
                Id = name,
                Type = knownType,
                Brief = brief,
                Note = note,
                Stability = stability,
                Examples = examples,
                RequirementLevel = knownLevel,
                Fields = inner,
                Members = members,
                Unread = fields.Unread(),
            }
            : null;
    }

    private static ImmutableArray<T> RequiredItems<T>(FieldReader fields, string key, Func<YamlMapping, DiagnosticBag, T?> read)
        where T : class => fields.RequiredValue(key) is null ? [] : fields.Items(key, read);
}
