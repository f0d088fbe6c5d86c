using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads a definition file.</summary>
internal static class SemconvFileReader
{
    private static readonly FileFormat Undeclared = new(FormatVersion.Definition1, Location: null, UsesVersionKey: false);

    public static SemconvFile Read(SourceText source, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var root = YamlReader.Read(source, own);
        var file = ReadRoot(source, root, own);
        diagnostics.AddRange(own.ToImmutable());
        return !own.HasErrors ? file : file with { Lost = root is YamlMapping mapping ? LostDeclarations.In(mapping) : LostDeclarations.WholeFile };
    }

    private static SemconvFile ReadRoot(SourceText source, YamlNode? root, DiagnosticBag diagnostics)
    {
        switch (root)
        {
            case null:
                return new SemconvFile(source, Undeclared);
            case YamlMapping mapping:
                var format = FileFormatReader.Read(mapping, diagnostics);
                var fields = new FieldReader(mapping, "a definition file", diagnostics);
                return format.Version == FormatVersion.Definition1 ? ReadGroups(source, format, fields) : ReadLists(source, format, fields);
            default:
                diagnostics.Report(SyntaxDiagnostics.RootIsNotMapping(root));
                return new SemconvFile(source, Undeclared);
        }
    }

    private static SemconvFile ReadGroups(SourceText source, FileFormat format, FieldReader root)
    {
        root.RejectUnknownKeys(KnownKeys.Root1);
        return new SemconvFile(source, format)
        {
            Groups = root.Items("groups", GroupReader.Read),
            Imports = ImportsReader.Read(root),
        };
    }

    private static SemconvFile ReadLists(SourceText source, FileFormat format, FieldReader root)
    {
        root.RejectUnknownKeys(KnownKeys.Root2);
        return new SemconvFile(source, format)
        {
            Attributes = root.Items("attributes", AttributeReader.ReadDeclaration),
            AttributeGroups = root.Items("attribute_groups", AttributeGroupReader.Read),
            Spans = root.Items("spans", SignalReader.ReadSpan),
            Metrics = root.Items("metrics", SignalReader.ReadMetric),
            Events = root.Items("events", SignalReader.ReadEvent),
            Entities = root.Items("entities", EntityReader.Read),
            SpanRefinements = root.Items("span_refinements", RefinementReader.ReadSpan),
            MetricRefinements = root.Items("metric_refinements", RefinementReader.ReadMetric),
            EventRefinements = root.Items("event_refinements", RefinementReader.ReadEvent),
            EntityRefinements = root.Items("entity_refinements", EntityReader.ReadRefinement),
            Imports = ImportsReader.Read(root),
        };
    }
}
