using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Semconv.Core.Output;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Findings.Ledger;
using Semconv.Text;
using Semconv.Text.Diagnostics.Rendering;

namespace Semconv.LiveCheck.Reports;

/// <summary>Prints a SARIF 2.1.0 log: a result for each group of findings, at the line of the definition that it violates.</summary>
/// <param name="report">What was found.</param>
/// <param name="pageOf">The help page of a rule; null when it has none.</param>
public sealed class SarifReport(LiveCheckReport report, Func<string, string?> pageOf)
{
    private readonly ImmutableArray<FindingRule> _rules =
    [
        .. report.Rules.Concat(report.Groups.Select(group => group.Finding.Rule)).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    public void Render(TextWriter output)
    {
        var writer = new JsonStructureWriter(output);
        writer.BeginObject();
        writer.Text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.Text("version", "2.1.0");
        writer.BeginList("runs");
        writer.BeginObject();
        writer.Text("columnKind", "utf16CodeUnits");
        writer.BeginObject("tool");
        writer.BeginObject("driver");
        writer.Text("name", "semconv live-check");
        WriteList(writer, "rules", _rules, WriteRule);
        writer.EndObject();
        writer.EndObject();
        WriteList(writer, "results", report.Groups, WriteResult);
        writer.EndObject();
        writer.EndList();
        writer.EndObject();
        output.Write('\n');
    }

    private static void WriteList<T>(JsonStructureWriter writer, string key, ImmutableArray<T> items, Action<JsonStructureWriter, T> write)
    {
        writer.BeginList(key);
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.EndList();
    }

    private void WriteRule(JsonStructureWriter writer, FindingRule rule)
    {
        writer.BeginObject();
        writer.Text("id", rule.Id);
        WriteMessage(writer, "shortDescription", rule.Title);
        if (pageOf(rule.Id) is { } page)
        {
            writer.BeginObject("help");
            writer.Text("text", page);
            writer.Text("markdown", page);
            writer.EndObject();
        }

        writer.BeginObject("defaultConfiguration");
        writer.Text("level", LevelOf(rule.Level));
        writer.EndObject();
        writer.EndObject();
    }

    private void WriteResult(JsonStructureWriter writer, FindingGroup group)
    {
        var finding = group.Finding;
        writer.BeginObject();
        writer.Text("ruleId", finding.Rule.Id);
        writer.Integer("ruleIndex", _rules.Select(rule => rule.Id).ToList().IndexOf(finding.Rule.Id));
        writer.Text("level", LevelOf(finding.Level));
        WriteMessage(writer, "message", FindingSentence.Full(group));
        WriteLocation(writer, group);
        writer.Integer("occurrenceCount", Math.Min(group.Count, int.MaxValue));
        writer.BeginObject("partialFingerprints");
        writer.Text("semconvFinding/v1", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(group.Fingerprint)).AsSpan(0, 16)));
        writer.EndObject();
        if (group.Standing != FindingStanding.Open)
        {
            writer.BeginList("suppressions");
            writer.BeginObject();
            writer.Text("kind", "external");
            writer.Text("justification", group.Standing == FindingStanding.Habit ? "a known habit under the profile 'legacy'" : "in the list of known findings");
            writer.EndObject();
            writer.EndList();
        }

        writer.EndObject();
    }

    /// <summary>A result that violates no definition lies in the input: services that read SARIF refuse one without a file.</summary>
    private void WriteLocation(JsonStructureWriter writer, FindingGroup group)
    {
        writer.BeginList("locations");
        writer.BeginObject();
        writer.BeginObject("physicalLocation");
        writer.BeginObject("artifactLocation");
        var definition = group.IsOverflow ? null : group.Finding.Definition?.Location;
        writer.Text("uri", ArtifactUri.Of(definition?.Source.Path ?? (report.Inputs.IsEmpty ? "stdin" : report.Inputs[0])));
        writer.EndObject();
        WriteRegion(writer, definition);
        writer.EndObject();
        writer.BeginList("logicalLocations");
        WriteLogical(writer, group.Service.Length == 0 ? "unknown service" : group.Service, "service");
        if ((group.SpanType ?? group.SignalName) is { Length: > 0 } name)
        {
            WriteLogical(writer, name, group.SignalType.Word() ?? "sample");
        }

        writer.EndList();
        writer.EndObject();
        writer.EndList();
    }

    private static void WriteRegion(JsonStructureWriter writer, Location? definition)
    {
        writer.BeginObject("region");
        writer.Integer("startLine", (definition?.Start.Line ?? 0) + 1);
        if (definition is { } location)
        {
            writer.Integer("startColumn", location.Start.Column + 1);
            writer.Integer("endLine", location.End.Line + 1);
            writer.Integer("endColumn", location.End.Column + 1);
        }

        writer.EndObject();
    }

    private static void WriteLogical(JsonStructureWriter writer, string name, string kind)
    {
        writer.BeginObject();
        writer.Text("name", name);
        writer.Text("kind", kind);
        writer.EndObject();
    }

    private static void WriteMessage(JsonStructureWriter writer, string key, string text)
    {
        writer.BeginObject(key);
        writer.Text("text", text);
        writer.EndObject();
    }

    private static string LevelOf(FindingLevel level) => level switch
    {
        FindingLevel.Violation => "error",
        FindingLevel.Improvement => "warning",
        _ => "note",
    };
}
