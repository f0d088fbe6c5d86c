using System.Collections.Immutable;
using Semconv.Core.Validation.Screening;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Configuration;
using SemconvTool.Configuration.Toml;

namespace SemconvTool.Session;

/// <summary>Reads what a project decided about diagnostics: <c>[semconv.check]</c> of its configuration file.</summary>
internal sealed class ScreenReader(WeaverConfiguration configuration, DiagnosticBag diagnostics)
{
    private const string Table = "semconv.check";

    /// <summary>The decisions without the list of known problems, which is a file of its own.</summary>
    public DiagnosticScreen Read() => new()
    {
        Weights = [.. configuration.Entries($"{Table}.severity").Select(entry => ReadWeight(entry.Key, (TomlString)entry.Value)).OfType<RuleWeight>()],
        Suppressions = [.. configuration.Tables($"{Table}.suppress").Select(ReadSuppression).OfType<Suppression>()],
    };

    /// <summary>What makes a check fail when no option says it.</summary>
    public static Severity? FailOn(WeaverConfiguration configuration) => SeverityOf(configuration.Text($"{Table}.fail_on"));

    public static ImmutableArray<string> SeverityWords { get; } = ["error", "warning", "note"];

    public static Severity? SeverityOf(string? word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "note" => Severity.Note,
        _ => null,
    };

    private RuleWeight? ReadWeight(Located<string> id, TomlString word)
    {
        if (!IsRule(id))
        {
            return null;
        }

        var severity = SeverityOf(word.Text);
        if (severity is null && word.Text != "off")
        {
            diagnostics.Report(ConfigurationDiagnostics.UnknownWeight(new Located<string>(word.Text, word.Location)));
            return null;
        }

        return new RuleWeight(id.Value, severity);
    }

    private Suppression? ReadSuppression(TomlTable table)
    {
        if (table.Find("id") is not TomlString id)
        {
            diagnostics.Report(ConfigurationDiagnostics.IncompleteSuppression(table.Location, "id"));
            return null;
        }

        if (table.Find("reason") is not TomlString { Text: var reason } || string.IsNullOrWhiteSpace(reason))
        {
            diagnostics.Report(ConfigurationDiagnostics.IncompleteSuppression(id.Location, "reason"));
            return null;
        }

        var path = table.Find("path") as TomlString;
        if (path is { Text: var text } && text.AsSpan().Trim('/').IsEmpty)
        {
            diagnostics.Report(ConfigurationDiagnostics.NoFile(new Located<string>(text, path.Location)));
            return null;
        }

        return !IsRule(new Located<string>(id.Text, id.Location)) ? null : new Suppression(id.Text, reason, id.Location)
        {
            Path = path?.Text,
            Subjects = table.Find("subject") is TomlString subject ? [subject.Text] : [],
        };
    }

    private bool IsRule(Located<string> id)
    {
        if (RuleCatalog.IsConfigurable(id.Value))
        {
            return true;
        }

        diagnostics.Report(ConfigurationDiagnostics.UnknownRule(id.Location, id.Value, NearestName.Find(id.Value, RuleCatalog.Ids)));
        return false;
    }
}
