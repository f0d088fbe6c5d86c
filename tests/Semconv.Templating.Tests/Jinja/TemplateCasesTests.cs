using Semconv.TestSupport;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>The engine gives what the real Weaver gave, byte for byte, except for the listed differences.</summary>
public sealed class TemplateCasesTests(ITestOutputHelper output)
{
    public static TheoryData<string> Groups { get; } =
    [
        "expressions", "statements", "filters", "tests", "methods", "functions", "whitespace", "errors", "case-filters",
        "otel-filters", "otel-tests", "util-filters", "text-maps", "acronyms", "ansi", "prometheus", "comment",
        "comment-options", "markdown-html", "realistic", "jq", "jq-outputs", "jq-params", "jq-semconv",
    ];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Recorded_cases_give_the_recorded_output(string group)
    {
        var known = KnownDifferences.Read();
        var cases = TemplateCase.Read(SharedData.Require("data", "template-cases", group + ".jsonl")).ToArray();
        var failures = new List<string>();
        var unexpected = 0;
        var ran = 0;
        foreach (var item in cases.Where(item => !NeedsOthers(item)))
        {
            ran++;
            var difference = Run(item);
            var isKnown = known.ContainsKey(item.Id);
            if (difference is not null != isKnown)
            {
                unexpected++;
                failures.Add($"{item.Id}: {difference ?? "passes, but is listed in known-differences.txt"}\n  template {item.Text("template")}");
            }
        }

        output.WriteLine($"{group}: {ran - unexpected} of {ran}, not run {cases.Length - ran}");
        Assert.True(failures.Count == 0, $"{failures.Count} of {ran}\n{string.Join('\n', failures.Take(400))}");
    }

    private static string? Run(TemplateCase item)
    {
        try
        {
            return CaseRunner.Run(item);
        }
        catch (Exception exception)
        {
            return "throws " + exception;
        }
    }

    /// <summary>Configuration files, and filters that fail, are the business of other tests.</summary>
    private static bool NeedsOthers(TemplateCase item) => item.Element("tree") is not null || item.Text("template") is null
        || (item.Element("filter") is not null && item.ErrorMessage?.StartsWith("Template evaluation", StringComparison.Ordinal) == false);
}
