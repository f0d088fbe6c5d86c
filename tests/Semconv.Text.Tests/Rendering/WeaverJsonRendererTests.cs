using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;

namespace Semconv.Text.Tests.Rendering;

/// <summary>The form that programs written for Weaver read.</summary>
public sealed class WeaverJsonRendererTests
{
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
        Render(Problems.At("a: 1\n[|b|]: 2\n", "a key") with { Help = "write a" }));

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
        DiagnosticFormat.Find("weaver-json")!.Create(false).Render([.. diagnostics], writer);
        return writer.ToString();
    }
}
