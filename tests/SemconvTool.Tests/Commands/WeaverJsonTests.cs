using Semconv.Core.Validation.Screening;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;
using SemconvTool.Session;

namespace SemconvTool.Tests.Commands;

/// <summary>The form that programs written for Weaver read.</summary>
public sealed class WeaverJsonTests
{
    private static readonly DiagnosticDescriptor Unknown = new("SC1102", "unknown-key", Severity.Error, "A key is unknown.");

    private static readonly DiagnosticDescriptor Ignored = new("SC1105", "ignored-key", Severity.Warning, "Ignored.");

    [Fact]
    public void Error_has_Weavers_kind_with_our_id_and_place_and_no_severity() => Assert.Equal(
        """
        [
          {
            "diagnostic": {
              "ansi_message": "model/dapr.yaml:2:1: error SC1102 (unknown-key): a key",
              "help": "write a",
              "message": "a key"
            },
            "error": {
              "InvalidSemConvSpec": {
                "column": 1,
                "error": "a key",
                "id": "SC1102",
                "line": 2,
                "name": "unknown-key",
                "path": "model/dapr.yaml"
              }
            }
          }
        ]

        """,
        Render(new Diagnostic(Unknown, new Location(SourceText.From("model/dapr.yaml", "a: 1\nb: 2\n"), new TextSpan(5, 1)), "a key") { Help = "write a" }));

    [Fact]
    public void Warning_has_a_severity_and_our_own_kind_where_Weaver_has_none()
    {
        var text = Render(new Diagnostic(Ignored, null, "m"));
        Assert.Contains("\"severity\": \"Warning\"", text, StringComparison.Ordinal);
        Assert.Contains("\"IgnoredKey\": {", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Problem_that_Weaver_leaves_to_policies_is_a_finding()
    {
        var text = Render(new Diagnostic(new("SC5101", "removed-attribute", Severity.Error, "Removed."), null, "m"));
        Assert.Contains(
            """
                  "provenance": "",
                  "type": "policy_violation",
                  "violation": {
                    "context": {
                      "id": "SC5101",
                      "name": "removed-attribute"
                    },
                    "id": "compatibility_removed_attribute",
                    "level": "violation",
                    "message": "m",
                    "type": "PolicyFinding"
                  }
            """,
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_printed_when_there_is_nothing() => Assert.Empty(Render());

    [Fact]
    public void Kinds_are_those_of_the_table()
    {
        Assert.Equal(["UnresolvedAttributeRef"], WeaverKinds.Of("SC3001"));
        Assert.Empty(WeaverKinds.Of("SC1105"));
    }

    private static string Render(params Diagnostic[] diagnostics)
    {
        using var writer = new StringWriter();
        ReportFormats.Find("weaver-json")!.Create(new RenderingOptions()).Render([.. diagnostics], writer);
        return writer.ToString();
    }
}
