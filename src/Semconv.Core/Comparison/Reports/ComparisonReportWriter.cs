using Semconv.Core.Output;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Comparison.Reports;

/// <summary>Writes all changes as a structure, each with what it breaks and where it was made.</summary>
public static class ComparisonReportWriter
{
    public static void Write(ComparisonReport report, IStructureWriter writer)
    {
        writer.BeginObject();
        WriteRegistry("baseline", report.Baseline, writer);
        WriteRegistry("current", report.Current, writer);
        writer.BeginObject("summary");
        writer.Text("level", ChangeLevelNames.Of(report.Level));
        foreach (var level in ChangeLevelNames.WorstFirst)
        {
            writer.Integer(ChangeLevelNames.Of(level), report.Of(level).Count());
        }

        writer.EndObject();
        writer.BeginList("changes");
        foreach (var change in report.Changes)
        {
            Write(change, writer);
        }

        writer.EndList();
        writer.EndObject();
    }

    private static void WriteRegistry(string key, SchemaUrl url, IStructureWriter writer)
    {
        writer.BeginObject(key);
        writer.Text("schema_url", url.Value);
        writer.Text("version", url.Version);
        writer.EndObject();
    }

    private static void Write(RegistryChange change, IStructureWriter writer)
    {
        writer.BeginObject();
        writer.Text("kind", change.Kind.Name);
        writer.Text("level", ChangeLevelNames.Of(change.Kind.Level));
        foreach (var (name, level) in ComparisonReport.Audiences(change.Kind))
        {
            writer.Text(name, ChangeLevelNames.Of(level));
        }

        writer.Text("subject", change.Subject.KindText.Replace(' ', '_'));
        writer.Text("name", change.Subject.Name);
        writer.Text("stability", Keywords.Stability.TextOf(change.Stability));
        WriteSaid("part", change.Part, writer);
        WriteSaid("before", change.Before, writer);
        WriteSaid("after", change.After, writer);
        writer.Text("message", change.Sentence);
        if (change.Location is { } location)
        {
            writer.Text("path", location.Source.Path);
            writer.Integer("line", location.Start.Line + 1);
            writer.Integer("column", location.Start.Column + 1);
        }

        writer.EndObject();
    }

    private static void WriteSaid(string key, string? value, IStructureWriter writer)
    {
        if (value is not null)
        {
            writer.Text(key, value);
        }
    }
}
