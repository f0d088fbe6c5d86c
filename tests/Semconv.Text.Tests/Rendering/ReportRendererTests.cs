using System.Text.Json;
using System.Xml.Linq;
using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;

namespace Semconv.Text.Tests.Rendering;

/// <summary>The reports that CI servers read.</summary>
public sealed class ReportRendererTests
{
    private static readonly Diagnostic Full = Problems.At("a: 1\n[|b|]: 2\n", "unknown key 'b'") with
    {
        Help = "write 'a'",
        Related = [new RelatedLocation(MarkedText.Parse("[|x|]", "first.yaml"), "first written here")],
    };

    private static readonly Diagnostic Placeless = new(Problems.Outside, null, "a < b & \"c\" \e");

    [Fact]
    public void Sarif_result_points_at_its_rule_and_its_place()
    {
        using var document = JsonDocument.Parse(Render("sarif", Placeless, Full));
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        var run = document.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var result = run.GetProperty("results")[1];
        Assert.Equal("SC1102", result.GetProperty("ruleId").GetString());
        Assert.Equal("SC1102", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal("unknown key 'b'\nhelp: write 'a'", result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(
            """{"artifactLocation": {"uri": "model/dapr.yaml"}, "region": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 2}}""",
            result.GetProperty("locations")[0].GetProperty("physicalLocation").GetRawText());
        Assert.Equal("first written here", result.GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void Sarif_result_without_a_place_has_no_locations()
    {
        using var document = JsonDocument.Parse(Render("sarif", Placeless));
        var result = document.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("note", result.GetProperty("level").GetString());
        Assert.False(result.TryGetProperty("locations", out _));
    }

    [Theory]
    [InlineData("model/a.yaml", "model/a.yaml")]
    [InlineData("../my model/50%/a:b#c?.yaml", "../my%20model/50%25/a%3Ab%23c%3F.yaml")]
    [InlineData("x.zip[model]/é.yaml", "x.zip%5Bmodel%5D/%C3%A9.yaml")]
    [InlineData("/srv/model/a.yaml", "file:///srv/model/a.yaml")]
    [InlineData("C:/model/a b.yaml", "file:///C:/model/a%20b.yaml")]
    public void Sarif_writes_paths_as_uris(string path, string uri)
    {
        var place = MarkedText.Parse("[|a|]", path);
        Assert.Contains($"\"uri\": \"{uri}\"", Render("sarif", new Diagnostic(Problems.Unstable, place, "m")), StringComparison.Ordinal);
    }

    [Fact]
    public void JUnit_has_a_failure_for_each_error_only()
    {
        var suite = XDocument.Parse(Render("junit", Placeless, Full)).Root!.Element("testsuite")!;
        Assert.Equal(("2", "1"), ((string?)suite.Attribute("tests"), (string?)suite.Attribute("failures")));
        var failure = Assert.Single(suite.Descendants("failure"));
        Assert.Equal(("SC1102", "unknown key 'b'"), ((string?)failure.Attribute("type"), (string?)failure.Attribute("message")));
        Assert.Equal("model/dapr.yaml:2:1: error SC1102 (unknown-key): unknown key 'b'\nhelp: write 'a'", failure.Value);
        Assert.Contains("a < b & \"c\" \uFFFD", Assert.Single(suite.Descendants("system-out")).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Severity.Error, 1)]
    [InlineData(Severity.Warning, 2)]
    [InlineData(Severity.Note, 3)]
    public void JUnit_has_a_failure_for_what_makes_the_run_fail(Severity failOn, int failures)
    {
        using var writer = new StringWriter();
        var warning = new Diagnostic(Problems.Unstable, null, "m");
        Assert.Equal(Severity.Warning, warning.Severity);
        DiagnosticFormat.Find("junit")!.Create(new RenderingOptions(FailOn: failOn)).Render([Placeless, warning, Full], writer);
        var suite = XDocument.Parse(writer.ToString()).Root!.Element("testsuite")!;
        Assert.Equal(failures, (int)suite.Attribute("failures")!);
        Assert.Equal(failures, suite.Descendants("failure").Count());
    }

    [Theory]
    [InlineData("sarif", "\"results\": []")]
    [InlineData("junit", "<testcase name=\"no problems\"")]
    public void Report_without_problems_is_whole(string format, string expected) =>
        Assert.Contains(expected, Render(format), StringComparison.Ordinal);

    private static string Render(string format, params Diagnostic[] diagnostics)
    {
        using var writer = new StringWriter();
        DiagnosticFormat.Find(format)!.Create(new RenderingOptions()).Render([.. diagnostics], writer);
        return writer.ToString();
    }
}
