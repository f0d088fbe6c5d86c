using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Semconv.Core;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Otlp.Emission;
using Semconv.Otlp.Export;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity;

/// <summary>The signals that <c>registry emit</c> sends, by content: names, kinds, units, attributes with their values.</summary>
public sealed class EmitTests
{
    private static readonly string[] KindNames = ["Unspecified", "Internal", "Server", "Client", "Producer", "Consumer"];

    public static TheoryData<string> Files => [.. SharedData.Names("*.stdout.txt*", "data", "emit")];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Files))]
    public void Signals_are_weavers(string file)
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "emit", "cases.json")));
        var recorded = cases.RootElement.GetProperty("cases").EnumerateArray().Single(item => item.GetProperty("stdout_file").GetString() == file);
        var arguments = recorded.GetProperty("args").EnumerateArray().Select(argument => argument.GetString()!).ToList();
        var path = arguments[arguments.IndexOf("-r") + 1];
        var diagnostics = new DiagnosticBag();
        var registry = RegistryCompiler.Compile(new RegistryFolder(SharedData.Require("data"), diagnostics).Load(path), diagnostics);
        var batch = RegistryEmission.Create(registry, new EmissionSettings(path, "1.0.0", [], 1) { UsesV2 = arguments.Contains("--v2") });
        var expected = RecordedEmission.Read(RecordedText.Read(SharedData.Require("data", "emit", file)));
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Lines(batch).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Lines(ExportBatch batch) =>
        batch.Spans.Select(span => $"span {KindNames[span.Kind]} {span.Name}{Fields(span.Attributes, Debug)}")
            .Concat(batch.Metrics.Select(metric =>
                $"metric {Form(metric.Instrument)} {metric.Name} [{metric.Unit}]{string.Concat(metric.Points.Select(point => " |" + Fields(point, Shown)))}"))
            .Concat(batch.Events.Select(item => $"log INFO {item.Name}{Fields(item.Attributes, Debug)}"));

    private static string Form(Instrument instrument) => instrument switch
    {
        Instrument.Counter => "Sum+",
        Instrument.UpDownCounter => "Sum",
        _ => instrument.ToString(),
    };

    private static string Fields(ImmutableArray<ExportField> fields, Func<ExportValue, string> text) =>
        string.Concat(fields.Select(field => $" {field.Key}={RecordedEmission.Plain(text(field.Value))}"));

    /// <summary>As spans and logs are printed: text in quotes.</summary>
    private static string Debug(ExportValue value) => value switch
    {
        ExportText text => $"\"{text.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"",
        ExportList list => $"[{string.Join(", ", list.Items.Select(Debug))}]",
        ExportDouble number => number.Number.ToString(number.Number % 1 == 0 ? "0.0" : "R", CultureInfo.InvariantCulture),
        _ => Shown(value),
    };

    /// <summary>As metrics are printed: text as it is, lists without blanks.</summary>
    private static string Shown(ExportValue value) => value switch
    {
        ExportText text => text.Text,
        ExportBool flag => flag.Flag ? "true" : "false",
        ExportInt number => number.Number.ToString(CultureInfo.InvariantCulture),
        ExportDouble number => number.Number.ToString("R", CultureInfo.InvariantCulture),
        ExportList list => $"[{string.Join(',', list.Items.Select(Debug))}]",
        _ => string.Empty,
    };
}
