using System.Text.Json;
using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;

namespace Semconv.Text.Tests.Rendering;

/// <summary>The forms that programs read.</summary>
public sealed class MachineRendererTests
{
    private static readonly Diagnostic Full = Problems.At("a: 1\n[|b|]: 2\n", "unknown key 'b'") with
    {
        Help = "write 'a'",
        Related = [new RelatedLocation(MarkedText.Parse("[|x|]", "first.yaml"), "first written here")],
    };

    [Fact]
    public void Json_has_every_key_of_the_documented_shape() => Assert.Equal(
        """
        [
          {"id": "SC1102", "name": "unknown-key", "severity": "error", "message": "unknown key 'b'", "path": "model/dapr.yaml", "line": 2, "column": 1, "end_line": 2, "end_column": 2, "help": "write 'a'", "related": [{"message": "first written here", "path": "first.yaml", "line": 1, "column": 1}]},
          {"id": "SC7001", "name": "ignored", "severity": "note", "message": "ignored", "path": null, "line": null, "column": null, "end_line": null, "end_column": null, "help": null, "related": []}
        ]

        """,
        Render("json", Full, new Diagnostic(Problems.Outside, null, "ignored")));

    [Fact]
    public void Json_is_an_empty_array_when_there_is_nothing() => Assert.Equal("[]\n", Render("json"));

    [Fact]
    public void Json_text_survives_a_reader()
    {
        const string message = "quote \" backslash \\ tab \t newline \r\n escape \e del \u007F separator \u2028 語 \U0001F600";
        using var document = JsonDocument.Parse(Render("json", new Diagnostic(Problems.Outside, null, message)));
        Assert.Equal(message, document.RootElement[0].GetProperty("message").GetString());
    }

    [Fact]
    public void GitHub_command_has_the_range_and_all_that_explains_it() => Assert.Equal(
        "::error file=model/dapr.yaml,line=2,col=1,endLine=2,endColumn=2,title=SC1102 (unknown-key)::unknown key 'b'"
        + "%0Afirst.yaml:1:1: first written here%0Ahelp: write 'a'\n",
        Render("github", Full));

    [Fact]
    public void GitHub_command_over_several_lines_has_no_columns() => Assert.Equal(
        "::error file=model/dapr.yaml,line=1,endLine=2,title=SC1102 (unknown-key)::m\n",
        Render("github", Problems.At("[|a: 1\nb|]: 2", "m")));

    [Fact]
    public void GitHub_command_escapes_what_would_end_its_parts()
    {
        var place = MarkedText.Parse("[|a|]", "100%/a:b,c.yaml");
        Assert.Equal(
            "::warning file=100%25/a%3Ab%2Cc.yaml,line=1,col=1,endLine=1,endColumn=2,title=SC2001 (unstable)::50%25 of a::b,%0D%0Ac\n",
            Render("github", new Diagnostic(Problems.Unstable, place, "50% of a::b,\r\nc")));
    }

    [Fact]
    public void GitHub_notice_without_a_place_has_only_a_title() => Assert.Equal(
        "::notice title=SC7001 (ignored)::m\n",
        Render("github", new Diagnostic(Problems.Outside, null, "m")));

    [Theory]
    [InlineData("text", "ansi")]
    [InlineData("json", "json")]
    [InlineData("github", "gh_workflow_command")]
    public void Formats_answer_to_our_name_and_to_weavers(string name, string weaverName)
    {
        Assert.NotNull(DiagnosticFormat.Find(name));
        Assert.Same(DiagnosticFormat.Find(name), DiagnosticFormat.Find(weaverName));
    }

    [Fact]
    public void Unknown_format_is_not_found() => Assert.Null(DiagnosticFormat.Find("xml"));

    private static string Render(string format, params Diagnostic[] diagnostics)
    {
        using var writer = new StringWriter();
        DiagnosticFormat.Find(format)!.Create(new RenderingOptions()).Render([.. diagnostics], writer);
        return writer.ToString();
    }

    [Fact]
    public void Control_characters_of_paths_and_messages_reach_no_reader()
    {
        var place = new Location(SourceText.From("a\e[31m.yaml", "text"), new TextSpan(0, 4));
        var problem = new Diagnostic(new DiagnosticDescriptor("SC1101", "unknown-key", Severity.Error, "An unknown key."), place, "'\e\u009b'") { Help = "write\e" };
        foreach (var format in DiagnosticFormat.All)
        {
            using var writer = new StringWriter();
            format.Create(new RenderingOptions()).Render([problem], writer);
            Assert.DoesNotContain('\e', writer.ToString());
        }
    }
}
