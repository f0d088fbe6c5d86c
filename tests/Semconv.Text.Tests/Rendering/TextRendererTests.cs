using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;

namespace Semconv.Text.Tests.Rendering;

/// <summary>The text form, as a reader of a terminal sees it.</summary>
public sealed class TextRendererTests
{
    [Fact]
    public void Place_sentence_line_caret_and_help_are_printed_in_this_order() => Check(
        Problems.At("groups:\n  - id: a\n    [|attribtes|]: []\n") with { Help = "write 'attributes'" },
        """
        model/dapr.yaml:3:5: error SC1102 (unknown-key): unknown key 'attribtes'
           |
         3 |     attribtes: []
           |     ^^^^^^^^^
        help: write 'attributes'

        1 error

        """);

    [Fact]
    public void Related_place_shows_its_own_line_and_shares_the_gutter() => Check(
        Problems.At(new string('\n', 99) + "b: [|x|]") with
        {
            Related = [new RelatedLocation(MarkedText.Parse("id: [|x|]", "model/first.yaml"), "first written here")],
        },
        """
        model/dapr.yaml:100:4: error SC1102 (unknown-key): unknown key 'attribtes'
             |
         100 | b: x
             |    ^
        note: model/first.yaml:1:5: first written here
             |
           1 | id: x
             |     -

        1 error

        """);

    [Fact]
    public void Tabs_are_expanded_and_the_caret_follows() => CheckExcerpt(
        "a\t[|b|]\tc",
        """
           |
         1 | a   b   c
           |     ^
        """);

    [Fact]
    public void Caret_stands_below_characters_of_two_columns() => CheckExcerpt(
        "語: [|語語|] e\u0301",
        """
           |
         1 | 語: 語語 é
           |     ^^^^
        """.Replace("é", "e\u0301", StringComparison.Ordinal));

    [Fact]
    public void Escape_sequences_of_a_file_do_not_reach_the_terminal() => CheckExcerpt(
        "a: \e[31m[|b|]",
        """
           |
         1 | a: \u001b[31mb
           |              ^
        """);

    [Fact]
    public void Span_of_several_lines_is_shown_by_its_first() => CheckExcerpt(
        "a:\n  [|b: 1\n  c: 2|]\n",
        """
           |
         2 |   b: 1
           |   ^^^^
        """);

    [Fact]
    public void End_of_the_file_is_a_place() => CheckExcerpt(
        "a: 1\n[||]",
        """
           |
         2 |
           | ^
        """);

    [Fact]
    public void Place_behind_the_last_character_of_a_line_is_underlined_there() => CheckExcerpt(
        "key:[|\r\n|]next: 1",
        """
           |
         1 | key:
           |     ^
        """);

    [Fact]
    public void Wide_line_is_cut_around_the_place()
    {
        var line = $"[{string.Join(", ", Enumerable.Range(100, 40))}, [|here|], {string.Join(", ", Enumerable.Range(200, 40))}]";
        CheckExcerpt(
            line,
            """
               |
             1 | …38, 139, here, 200, 201, 202,…
               |           ^^^^
            """,
            new TextRenderer { LineWidth = 31 });
    }

    [Fact]
    public void Wide_line_is_not_cut_before_its_start_or_behind_its_end()
    {
        CheckExcerpt(
            "[|a|]bcdefghijklmnopqrstuvwxyz",
            """
               |
             1 | abcdefghi…
               | ^
            """,
            new TextRenderer { LineWidth = 10 });
        CheckExcerpt(
            "abcdefghijklmnopqrstuvwxy[|z|]",
            """
               |
             1 | …rstuvwxyz
               |          ^
            """,
            new TextRenderer { LineWidth = 10 });
    }

    [Fact]
    public void Underline_ends_where_the_line_was_cut() => CheckExcerpt(
        "abc[|defghijklmnopqrstuvwxyz|]",
        """
           |
         1 | abcdefghi…
           |    ^^^^^^^
        """,
        new TextRenderer { LineWidth = 10 });

    [Fact]
    public void Problem_of_an_unread_file_has_no_excerpt() => Check(
        new Diagnostic(Problems.UnknownKey, Location.OfFile("a.yaml"), "cannot be read"),
        "a.yaml:1:1: error SC1102 (unknown-key): cannot be read\n\n1 error\n");

    [Fact]
    public void Problem_without_a_place_starts_with_its_severity() => Check(
        new Diagnostic(Problems.Outside, null, "'x' is ignored"),
        "note SC7001 (ignored): 'x' is ignored\n\n1 note\n");

    [Fact]
    public void Summary_counts_each_severity()
    {
        var error = new Diagnostic(Problems.UnknownKey, null, "e");
        var text = Render(new TextRenderer(), error, error, new Diagnostic(Problems.Unstable, null, "w"));
        Assert.EndsWith("\n\n2 errors, 1 warning\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_printed_when_there_is_nothing() => Assert.Empty(Render(new TextRenderer()));

    [Fact]
    public void Colours_are_written_only_when_asked_for()
    {
        var problem = Problems.At("[|a|]: 1");
        Assert.DoesNotContain("\e", Render(new TextRenderer(), problem), StringComparison.Ordinal);
        Assert.StartsWith(
            "\e[1mmodel/dapr.yaml:1:1: \e[0m\e[31merror SC1102\e[0m",
            Render(new TextRenderer { UseColors = true }, problem),
            StringComparison.Ordinal);
    }

    private static void Check(Diagnostic diagnostic, string expected) =>
        Assert.Equal(expected, Render(new TextRenderer(), diagnostic));

    private static void CheckExcerpt(string marked, string expected, TextRenderer? renderer = null)
    {
        var text = Render(renderer ?? new TextRenderer(), Problems.At(marked));
        var excerpt = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..].Replace("\n\n1 error\n", string.Empty, StringComparison.Ordinal);
        Assert.Equal(expected, excerpt);
    }

    private static string Render(TextRenderer renderer, params Diagnostic[] diagnostics)
    {
        using var writer = new StringWriter();
        renderer.Render([.. diagnostics], writer);
        return writer.ToString();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000_000)]
    [InlineData(10_000_000)]
    public void Cost_does_not_grow_with_the_line(int position)
    {
        var place = new Location(SourceText.From("a.yaml", new string('x', 10_000_000)), new TextSpan(position, 10_000_000));
        var problem = new Diagnostic(new DiagnosticDescriptor("SC1101", "unknown-key", Severity.Error, "An unknown key."), place, "too long");
        using var writer = new StringWriter();
        new TextRenderer().Render([problem], writer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        new TextRenderer().Render([problem], writer);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000);
    }

    [Fact]
    public void Line_that_is_cut_twice_shows_an_ellipsis_on_either_side()
    {
        var place = new Location(SourceText.From("a.yaml", new string('x', 100_000)), new TextSpan(50_000, 1));
        var problem = new Diagnostic(new DiagnosticDescriptor("SC1101", "unknown-key", Severity.Error, "An unknown key."), place, "too long");
        using var writer = new StringWriter();
        new TextRenderer { LineWidth = 9 }.Render([problem], writer);
        Assert.Contains("\n 1 | …xxxxxxx…\n   |    ^\n", writer.ToString(), StringComparison.Ordinal);
    }
}
