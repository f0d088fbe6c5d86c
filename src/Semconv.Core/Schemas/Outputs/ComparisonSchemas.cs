using System.Collections.Immutable;
using Semconv.Core.Comparison;
using Semconv.Core.Comparison.Reports;
using static Semconv.Core.Schemas.Outputs.OutputDefinitions;

namespace Semconv.Core.Schemas.Outputs;

/// <summary>The schemas of what <c>diff</c> prints as JSON. Weaver's own schema for <c>--v2</c> describes another document.</summary>
internal static class ComparisonSchemas
{
    public static SchemaDocument Groups { get; } = NamesDocument("diff", "Changes of names, of groups", "registry_attributes", "metrics", "events", "spans", "entities");

    public static SchemaDocument Signals { get; } = NamesDocument(
        "diff-v2", "Changes of names, of signals", "registry_attributes", "metrics", "events", "spans", "resources", "attribute_groups");

    public static SchemaDocument Detailed { get; } = new("diff-detailed", "All changes, and whom they break", DetailedRoot);

    private static JsonSchema Levels => SchemaOf.Words(ChangeLevelNames.WorstFirst.Select(ChangeLevelNames.Of));

    private static JsonSchema DetailedRoot
    {
        get
        {
            var registry = SchemaOf.Closed(Properties(("schema_url", SchemaOf.Text), ("version", SchemaOf.Text)), "schema_url", "version");
            var counts = Properties(("level", Levels), ("breaking", SchemaOf.Integer), ("risky", SchemaOf.Integer), ("safe", SchemaOf.Integer));
            return SchemaOf.Closed(
                Properties(
                    ("baseline", registry),
                    ("current", registry),
                    ("summary", SchemaOf.Closed(counts, [.. counts.Keys])),
                    ("changes", SchemaOf.List(Change))),
                "baseline",
                "current",
                "summary",
                "changes");
        }
    }

    private static JsonSchema Change
    {
        get
        {
            var always = Properties(
                ("kind", SchemaOf.Words(ChangeKinds.All.Select(kind => kind.Name))),
                ("level", Levels.Described("The worst of the next three.")),
                ("source", Levels.Described("For programs compiled against generated members.")),
                ("wire", Levels.Described("For programs that read telemetry.")),
                ("dashboard", Levels.Described("For queries and alerts.")),
                ("subject", SchemaOf.Words(Enum.GetValues<SubjectKind>().Select(kind => new ChangeSubject(kind, string.Empty).KindText.Replace(' ', '_')))),
                ("name", SchemaOf.Text),
                ("stability", StabilityWord),
                ("message", SchemaOf.Text));
            var sometimes = Properties(
                ("part", SchemaOf.Text),
                ("before", SchemaOf.Text),
                ("after", SchemaOf.Text),
                ("path", SchemaOf.Text),
                ("line", SchemaOf.Integer),
                ("column", SchemaOf.Integer));
            return SchemaOf.Closed(Join(always, sometimes), [.. always.Keys]);
        }
    }

    private static SchemaDocument NamesDocument(string name, string title, params ImmutableArray<string> sections)
    {
        var version = SchemaOf.Closed(Properties(("semconv_version", SchemaOf.Text)), "semconv_version");
        var changes = SchemaOf.Closed(sections.ToDictionary(section => section, _ => ListOf("change"), StringComparer.Ordinal), sections);
        return new SchemaDocument(name, title, SchemaOf.Closed(Properties(("head", version), ("baseline", version), ("changes", changes)), "head", "baseline", "changes"))
        {
            Definitions = [("change", NameChange)],
        };
    }

    private static JsonSchema NameChange
    {
        get
        {
            var type = (string word) => ("type", SchemaOf.Word(word));
            var note = ("note", SchemaOf.Text);
            var name = ("name", SchemaOf.Text);
            return SchemaOf.AnyOf(
                Exactly(type("added"), name),
                Exactly(type("removed"), name),
                Exactly(type("renamed"), ("old_name", SchemaOf.Text), ("new_name", SchemaOf.Text), note),
                Exactly(type("obsoleted"), name, note),
                Exactly(type("uncategorized"), name, note));
        }
    }

    private static JsonSchema Exactly(params IEnumerable<(string Key, JsonSchema Schema)> entries)
    {
        var properties = Properties(entries);
        return SchemaOf.Closed(properties, [.. properties.Keys]);
    }
}
