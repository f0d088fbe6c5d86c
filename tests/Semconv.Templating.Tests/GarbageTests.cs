using System.Collections.Immutable;
using System.Text;
using Semconv.Templating.Comments;
using Semconv.Templating.Jinja;
using Semconv.Templating.Jq;
using Semconv.Templating.Tests.Jinja;
using Semconv.Templating.Values;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Tests;

/// <summary>Texts of random pieces are read, and run, without a crash; what is wrong with them has a position.</summary>
public sealed class GarbageTests
{
    private const int Count = 3000;

    private const int Longest = 14;

    private static readonly string[] Jinja =
    [
        "{%", "%}", "{{", "}}", "{#", "#}", "-", "+", " for x in y ", " endfor ", " if ", " endif ", " set x = ", " macro f(a) ", " endmacro ",
        " call f() ", " endcall ", " else ", " x ", " ctx ", ".a", "[0]", "[::-1]", "|upper", "|sort", "|tojson", "|comment", " is defined ",
        "'", "\"", "\\", "(", ")", "[", "]", "{", "}", ",", ":", "~", "*", "**", "//", "1", "1.5", "1e400", "\n", "é", "text", " not ", " and ",
        "loop", " recursive ", " block b ", " endblock ", " extends 'x' ", " include 'main.j2' ", " raw ", " endraw ", "=", "==", "<",
    ];

    private static readonly string[] Jq =
    [
        ".", "..", "|", ",", "[", "]", "{", "}", "(", ")", ":", ";", "\"", "\\(", "a", ".a", ".[]", "$x", " as ", "reduce ", "foreach ",
        "def f: ", "if ", " then ", " else ", " end", "try ", " catch ", "label $x|", "break $x", "1", "1e9999", "-", "+", "*", "/", "%",
        "//", "==", "<", " and ", "?", "|=", "+=", "map(.)", "first", "limit(3;repeat(.))", "tojson", "@sh", "path(..)", "todate", "#", "\n", "é",
    ];

    private static readonly string[] Markdown =
    [
        "*", "**", "_", "`", "``", "```\n", "[", "](u)", "![", "<b>", "</b>", "<", ">", "> ", "- ", "1. ", "# ", "\n", "\n\n", "    ", "\\", "&amp;", "&",
        "word", "word word", "é", "\t", "---\n", "[r]: u\n", "http://a.b", "<http://a.b>", "  \n", "|", "\r\n",
    ];

    [Fact]
    public void Templates_end_with_a_text_or_an_error_with_a_place()
    {
        foreach (var text in Texts(Jinja, 1))
        {
            var rendering = Rendering.Of(text);
            Assert.True(rendering.Result.Text is not null || rendering.Diagnostics.Any(HasPlace), text);
        }
    }

    [Fact]
    public void Filters_end_with_outputs_or_an_error_with_a_place()
    {
        var options = new JqOptions { Limits = new JqLimits { Steps = 20_000, Depth = 500, Outputs = 1_000, Length = 100_000 } };
        foreach (var text in Texts(Jq, 2))
        {
            var diagnostics = new DiagnosticBag();
            var result = JqProgram.Compile(SourceText.From("filter.jq", text), options, diagnostics)?.Run(Value.EmptyMap, diagnostics);
            Assert.True(result is { Error: null } || diagnostics.ToImmutable().Any(HasPlace), text);
        }
    }

    [Fact]
    public void Comments_can_be_made_of_any_text()
    {
        CommentFormat[] formats =
        [
            new MarkdownCommentFormat { LineLength = 12, ShortcutReferenceLinks = true }, new MarkdownCommentFormat(),
            new HtmlCommentFormat { LineLength = 12, OldStyleParagraph = true }, new XmlDocCommentFormat { LineLength = 12 },
        ];
        foreach (var (index, text) in Texts(Markdown, 3).Index())
        {
            var format = formats[index % formats.Length];
            var settings = new WeaverSettings { CommentFormats = ImmutableDictionary<string, CommentFormat>.Empty.Add("default", format) };
            Assert.NotNull(Rendering.Of("{{ text|comment }}{{ text|markdown_to_html }}", settings: settings, text: text).Result.Text);
        }
    }

    private static bool HasPlace(Diagnostic one) => one.Severity == Severity.Error && $"{one.Location}".Contains(':', StringComparison.Ordinal);

    /// <summary>The same texts in every run.</summary>
    private static IEnumerable<string> Texts(string[] pieces, ulong seed)
    {
        var dice = new Dice(seed);
        for (var index = 0; index < Count; index++)
        {
            var text = new StringBuilder();
            for (var length = 1 + dice.Next(Longest); length > 0; length--)
            {
                text.Append(pieces[dice.Next(pieces.Length)]);
            }

            yield return text.ToString();
        }
    }
}
