using System.Collections.Immutable;
using Semconv.Core.Yaml;
using Semconv.LiveCheck.Findings.Screening;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Expectations;

/// <summary>Reads a file of expectations.</summary>
public sealed class ScenarioReader
{
    private static readonly ImmutableArray<string> SpanKeys = ["type", "name", "kind", "service", "count", "min", "max", "attributes"];

    private static readonly ImmutableArray<string> OtherKeys = ["name", "service", "count", "min", "max", "attributes"];

    private static readonly ImmutableArray<string> Kinds = ["unspecified", "internal", "server", "client", "producer", "consumer"];

    private readonly DiagnosticBag _diagnostics;
    private readonly YamlFields _fields;

    private ScenarioReader(DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _fields = new YamlFields(diagnostics);
    }

    /// <summary>The expectations; what is wrong with the file was reported.</summary>
    public static Scenario Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(source, diagnostics) is not { } root)
        {
            return Scenario.Empty;
        }

        if (root is YamlScalar { IsNull: true } or YamlMapping { Entries.IsEmpty: true })
        {
            diagnostics.Report(LiveCheckDiagnostics.WrongScenario(root.Location, "nothing is expected here", "write 'expect:' with 'spans', 'metrics' or 'events'"));
            return Scenario.Empty;
        }

        var reader = new ScenarioReader(diagnostics);
        return reader._fields.MappingOf(root, ["expect"])?.Find("expect") is { } expect ? reader.ReadLists(expect) : Scenario.Empty;
    }

    private Scenario ReadLists(YamlNode expect)
    {
        if (_fields.MappingOf(expect, ["spans", "metrics", "events"]) is not { } lists)
        {
            return Scenario.Empty;
        }

        var expectations = ReadList(lists, "spans", ExpectedSignal.Span).Concat(ReadList(lists, "metrics", ExpectedSignal.Metric))
            .Concat(ReadList(lists, "events", ExpectedSignal.Event)).ToImmutableArray();
        if (expectations.IsEmpty && !_diagnostics.HasErrors)
        {
            _diagnostics.Report(LiveCheckDiagnostics.WrongScenario(lists.Location, "nothing is expected here", "write at least one entry under 'spans', 'metrics' or 'events'"));
        }

        return new Scenario(expectations);
    }

    private ImmutableArray<Expectation> ReadList(YamlMapping lists, string key, ExpectedSignal signal)
    {
        if (lists.Find(key) is not { } node)
        {
            return [];
        }

        if (node is YamlSequence sequence)
        {
            return [.. sequence.Items.Select(item => ReadItem(item, signal)).OfType<Expectation>()];
        }

        _diagnostics.Report(LiveCheckDiagnostics.WrongScenario(node.Location, $"'{key}' is no list", "write '- ' before every entry"));
        return [];
    }

    private Expectation? ReadItem(YamlNode node, ExpectedSignal signal)
    {
        if (_fields.MappingOf(node, signal == ExpectedSignal.Span ? SpanKeys : OtherKeys) is not { } item)
        {
            return null;
        }

        var type = _fields.TextOf(item, "type");
        var name = _fields.TextOf(item, "name");
        if (type is null && name is null)
        {
            var wanted = signal == ExpectedSignal.Span ? "'type' or 'name'" : "'name'";
            _diagnostics.Report(LiveCheckDiagnostics.WrongScenario(item.Head, "this says not what is expected", $"add {wanted}"));
            return null;
        }

        return new Expectation(signal, item.Head)
        {
            Type = type?.Value,
            Name = PatternOf(name),
            Kind = KindOf(_fields.TextOf(item, "kind")),
            Service = _fields.TextOf(item, "service")?.Value,
            Count = RangeOf(item),
            Attributes = AttributesOf(item),
        };
    }

    private GlobPattern? PatternOf(Located<string>? name)
    {
        if (name is not { } written)
        {
            return null;
        }

        var pattern = GlobPattern.TryParse(written.Value, out var problem);
        if (problem is not null)
        {
            _diagnostics.Report(LiveCheckDiagnostics.WrongScenario(written.Location, $"'{written.Value}' is no pattern: {problem}", "write a name, with '*' for any text"));
        }

        return pattern;
    }

    private int? KindOf(Located<string>? kind)
    {
        if (kind is not { } word)
        {
            return null;
        }

        var number = Kinds.IndexOf(word.Value, StringComparer.OrdinalIgnoreCase);
        if (number < 0)
        {
            _diagnostics.Report(LiveCheckDiagnostics.WrongScenario(word.Location, $"'{word.Value}' is no kind of span", $"write one of {string.Join(", ", Kinds.Skip(1))}"));
        }

        return number;
    }

    private CountRange RangeOf(YamlMapping item)
    {
        if (_fields.CountOf(item, "count") is { } count)
        {
            if (item.Find("min") is not null || item.Find("max") is not null)
            {
                _diagnostics.Report(LiveCheckDiagnostics.WrongScenario(item.Find("count")!.Location, "'count' stands beside 'min' or 'max'", "leave 'count' out, or the others"));
            }

            return new CountRange(count, count);
        }

        var max = _fields.CountOf(item, "max");
        var min = _fields.CountOf(item, "min") ?? (max == 0 ? 0 : 1);
        if (max < min)
        {
            _diagnostics.Report(LiveCheckDiagnostics.WrongScenario(item.Find("max")!.Location, "'max' is less than 'min'", "write a larger 'max', or a smaller 'min'"));
        }

        return new CountRange(min, max);
    }

    private ImmutableArray<AttributeExpectation> AttributesOf(YamlMapping item) => item.Find("attributes") switch
    {
        null => [],
        YamlMapping attributes => [.. attributes.Entries.Select(entry => new AttributeExpectation(entry.Key.Text, _fields.ValuesOf(entry)))],
        { } other => ReportAttributes(other),
    };

    private ImmutableArray<AttributeExpectation> ReportAttributes(YamlNode node)
    {
        _diagnostics.Report(LiveCheckDiagnostics.WrongScenario(node.Location, "'attributes' is no mapping", "write 'key: value' for each, or 'key: {present: true}'"));
        return [];
    }
}
