using System.Text;
using Semconv.Templating.Comments;
using Semconv.TestSupport;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>Comments of words alone are not given to the Markdown parser, and look as if they were.</summary>
public sealed class PlainCommentTests
{
    [Fact]
    public void Words_alone_are_read_without_the_parser()
    {
        Assert.NotNull(PlainParagraphs.TryRead("It represents the \"a_b\" of (1.5%) things; see below.\n\nType: string"));
        Assert.Null(PlainParagraphs.TryRead("It is `x`."));
    }

    private static readonly string[] Pieces =
    [
        "word", "a_b", "_", "__", "1", "1.", "2)", "-", "- ", "+", "*", "#", "# ", "##", ">", "> ", "=", "===", "---", "~", "~~~", " ", "  ", "    ", "\t", "\n", "\n\n", "\n \n",
        "\r\n", "[", "]", "[a]: b", "(", ")", "<", "<b>", "&", "&amp;", "\\", "!", "![", "|", ":", "://", "http://a.b", "\"", "'", "é", "\u00A0", "\u2003", "\U0001F600", ".", ",", ";", "$", "%", "@", "{", "}", "^", "/", "?",
    ];

    [Theory]
    [InlineData(null)]
    [InlineData(30)]
    public void Random_texts_look_as_the_parser_reads_them(int? width)
    {
        var dice = new Dice(7);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder();
            for (var count = 1 + dice.Next(7); count > 0; count--)
            {
                text.Append(dice.Next(3) == 0 ? Pieces[dice.Next(Pieces.Length)] : dice.Next(2) == 0 ? "word" : " ");
            }

            Hold(text.ToString(), width);
        }
    }

    [Fact]
    public void Published_texts_look_as_the_parser_reads_them()
    {
        var pages = Directory.GetFiles(SharedData.Require("data", "otel-semconv", "v1.44.0", "docs"), "*.md", SearchOption.AllDirectories);
        Assert.NotEmpty(pages);
        foreach (var part in pages.SelectMany(page => File.ReadAllText(page).Split("\n\n")).Where(part => part.Length < 2000).Distinct(StringComparer.Ordinal))
        {
            Hold(part, 80);
        }
    }

    private static void Hold(string text, int? width)
    {
        var format = new MarkdownCommentFormat { LineLength = width };
        Assert.Equal(MarkdownCommentRenderer.Render(CommentReader.Parse(text), format, width), MarkdownCommentRenderer.Render(CommentReader.Read(text), format, width));
    }
}
