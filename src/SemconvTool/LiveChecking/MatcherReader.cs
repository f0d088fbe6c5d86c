using System.Collections.Immutable;
using Semconv.LiveCheck.Matching.Expressions;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Configuration;
using SemconvTool.Configuration.Toml;

namespace SemconvTool.LiveChecking;

/// <summary>Reads <c>[[live-check.matchers]]</c> of Weaver 0.27, of which those for spans have an effect.</summary>
internal sealed class MatcherReader(WeaverConfiguration configuration)
{
    private const string SpanSample = "span";

    private readonly Dictionary<string, Location> _places = new(StringComparer.Ordinal);

    public ImmutableArray<UserMatcher> Read(DiagnosticBag diagnostics) =>
        [.. configuration.Tables("live-check.matchers").Select(table => Read(table, diagnostics)).OfType<UserMatcher>()];

    /// <summary>Says which conditions could not be decided on some spans.</summary>
    public void ReportFailures(SpanExpressions expressions, DiagnosticBag diagnostics)
    {
        for (var index = 0; index < expressions.Matchers.Length; index++)
        {
            var id = expressions.Matchers[index].Id;
            if (expressions.FailuresOf(index) is > 0 and var count)
            {
                diagnostics.Report(ConfigurationDiagnostics.FailedMatcher(_places[id], id, count));
            }
        }
    }

    private UserMatcher? Read(TomlTable table, DiagnosticBag diagnostics)
    {
        if (Required(table, "id", diagnostics) is not { } id || Required(table, "sample_type", diagnostics) is not { } sampleType)
        {
            return null;
        }

        if (!_places.TryAdd(id.Text, id.Location))
        {
            diagnostics.Report(ConfigurationDiagnostics.RepeatedMatcher(new Located<string>(id.Text, id.Location)));
            return null;
        }

        if (sampleType.Text != SpanSample)
        {
            diagnostics.Report(ConfigurationDiagnostics.UnusedMatcher(new Located<string>(sampleType.Text, sampleType.Location)));
            return null;
        }

        foreach (var key in (string[])["attribute_groups", "strict_attribute_groups"])
        {
            if (table.Find(key) is { } groups)
            {
                diagnostics.Report(ConfigurationDiagnostics.UnusedGroups(groups.Location, key));
            }
        }

        return new UserMatcher(id.Text, sampleType.Text)
        {
            When = table.Find("when") is TomlString when ? Parse(when, diagnostics) : null,
            Signal = table.Find("signal") is TomlString signal ? new Located<string>(signal.Text, signal.Location) : null,
        };
    }

    private static TomlString? Required(TomlTable table, string key, DiagnosticBag diagnostics)
    {
        if (table.Find(key) is TomlString { Text.Length: > 0 } text)
        {
            return text;
        }

        diagnostics.Report(ConfigurationDiagnostics.IncompleteMatcher(table.Location, key));
        return null;
    }

    /// <summary>Mistakes are shown where they are; in a text with escapes, where the text begins.</summary>
    private static Expression? Parse(TomlString text, DiagnosticBag diagnostics)
    {
        var (source, span) = (text.Location.Source, text.Location.Span);
        var quotes = (span.Length - text.Text.Length) / 2;
        if (quotes > 0 && source.Content.AsSpan(span.Start + quotes, text.Text.Length).SequenceEqual(text.Text))
        {
            return ExpressionParser.Parse(source, new TextSpan(span.Start + quotes, text.Text.Length), diagnostics);
        }

        var problems = new DiagnosticBag();
        var expression = ExpressionParser.Parse(SourceText.From(source.Path, text.Text), new TextSpan(0, text.Text.Length), problems);
        diagnostics.AddRange(problems.ToImmutable().Select(problem => problem with { Location = text.Location }));
        return expression;
    }
}
