using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Core.Yaml;
using Semconv.Text;

namespace Semconv.Core.Tests.Mutations;

/// <summary>Changes of values: of another kind, no word of the language, names of nothing.</summary>
internal static class ValueMutators
{
    private static readonly string[] Texts = ["brief", "note"];
    private static readonly string[] Words = ["stability", "instrument", "kind", "span_kind"];

    public static IEnumerable<Mutation> Retype(ModelFile file) =>
        from entry in Scalars(file)
        where Texts.Contains(entry.Key, StringComparer.Ordinal)
        let lineBreak = file.Cut(entry.Value.Location.Span).EndsWith('\n') ? "\n" : string.Empty
        select Mutation.At(file, entry.Value.Location.Span, "[1, 2]" + lineBreak, SyntaxDiagnostics.WrongKindDescriptor.Id);

    public static IEnumerable<Mutation> WrongWord(ModelFile file) =>
        from entry in Scalars(file)
        let id = IdOfWrongWord(entry.Path, entry.Key, entry.Mapping)
        where id is not null
        select Mutation.At(file, entry.Value.Location.Span, "nonsense", id);

    public static IEnumerable<Mutation> MisspellReference(ModelFile file)
    {
        var references =
            from entry in Scalars(file)
            let id = IdOfReference(entry.Path, entry.Key)
            where id is not null
            select Mutation.At(file, entry.Value.Location.Span, entry.Value.Text + "_zz", id);
        var associations =
            from each in file.Lists
            where each.Path.EndsWith("/entity_associations", StringComparison.Ordinal)
            from item in each.List.Items.OfType<YamlScalar>()
            select Mutation.At(file, item.Location.Span, item.Text + "_zz", ResolutionDiagnostics.UnknownEntityDescriptor.Id);
        return references.Concat(associations);
    }

    /// <summary>The name of a signal where the key of an attribute belongs.</summary>
    public static IEnumerable<Mutation> CrossReference(ModelFile file) =>
        from entry in Scalars(file)
        where IdOfReference(entry.Path, entry.Key) == ResolutionDiagnostics.UnknownAttributeDescriptor.Id
        select Mutation.At(file, entry.Value.Location.Span, "http.server.request.duration", ResolutionDiagnostics.UnknownAttributeDescriptor.Id);

    /// <summary>A group that extends itself.</summary>
    public static IEnumerable<Mutation> CloseCycle(ModelFile file) =>
        from entry in Scalars(file)
        where entry.Path == "/groups/[]" && entry.Key == "extends"
        select Mutation.At(file, entry.Value.Location.Span, ((YamlScalar)entry.Mapping.Find("id")!).Text, ResolutionDiagnostics.ReferenceCycleDescriptor.Id);

    private static string? IdOfWrongWord(string path, string key, YamlMapping mapping)
    {
        if (Words.Contains(key, StringComparer.Ordinal))
        {
            return SyntaxDiagnostics.InvalidValueDescriptor.Id;
        }

        var isAttribute = path is "/attributes/[]" || (path is "/groups/[]/attributes/[]" && mapping.Find("id") is not null);
        return (key, isAttribute) switch
        {
            ("type", true) => SyntaxDiagnostics.InvalidTypeDescriptor.Id,
            ("requirement_level", _) when mapping.Find("ref") is not null => SyntaxDiagnostics.InvalidRequirementLevelDescriptor.Id,
            _ => null,
        };
    }

    private static string? IdOfReference(string path, string key) => key switch
    {
        "ref" when path.EndsWith("_refinements/[]", StringComparison.Ordinal) => ResolutionDiagnostics.UnknownBaseDescriptor.Id,
        "ref" => ResolutionDiagnostics.UnknownAttributeDescriptor.Id,
        "ref_group" => ResolutionDiagnostics.UnknownGroupDescriptor.Id,
        "extends" => ResolutionDiagnostics.UnknownBaseDescriptor.Id,
        _ => null,
    };

    private static IEnumerable<(string Path, YamlMapping Mapping, string Key, YamlScalar Value)> Scalars(ModelFile file) =>
        from entry in file.Entries
        let pair = entry.Mapping.Entries[entry.Index]
        where pair.Value is YamlScalar && pair.Value.Location.Span.Start > pair.Key.Location.Span.End
        select (entry.Path, entry.Mapping, pair.Key.Text, (YamlScalar)pair.Value);
}
