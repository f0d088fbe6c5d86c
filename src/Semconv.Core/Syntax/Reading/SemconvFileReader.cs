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
        switch (YamlReader.Read(source, diagnostics))
        {
            case null:
                return new SemconvFile(source, Undeclared);
            case YamlMapping root:
                var format = FileFormatReader.Read(root, diagnostics);
                var fields = new FieldReader(root, "a definition file", diagnostics);
                return format.Version == FormatVersion.Definition1 ? ReadGroups(source, format, fields) : ReadLists(source, format, fields);
            case var other:
                diagnostics.Report(SyntaxDiagnostics.RootIsNotMapping(other));
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
