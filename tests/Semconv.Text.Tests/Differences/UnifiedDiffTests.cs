using Semconv.Text.Differences;

namespace Semconv.Text.Tests.Differences;

/// <summary>The form of differences that <c>diff -u</c> and <c>git diff</c> print.</summary>
public sealed class UnifiedDiffTests
{
    [Fact]
    public void Equal_texts_have_no_difference() =>
        Assert.Equal(string.Empty, UnifiedDiff.Render("a.txt", "one\ntwo\n", "one\ntwo\n"));

    [Fact]
    public void A_changed_line_stands_between_three_lines_of_context() =>
        Assert.Equal(
            """
            --- a/a.txt
            +++ b/a.txt
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8

            """,
            UnifiedDiff.Render("a.txt", Lines("1", "2", "3", "4", "5", "6", "7", "8", "9"), Lines("1", "2", "3", "4", "five", "6", "7", "8", "9")));

    [Fact]
    public void Changes_far_apart_get_a_hunk_each()
    {
        var diff = UnifiedDiff.Render("a.txt", Numbers(1, 20), Numbers(1, 20).Replace("2\n", "two\n", StringComparison.Ordinal));

        Assert.Equal(["@@ -1,5 +1,5 @@", "@@ -9,7 +9,7 @@"], diff.Split('\n').Where(line => line.StartsWith("@@", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_new_file_starts_from_nothing() =>
        Assert.Equal("--- /dev/null\n+++ b/a.txt\n@@ -0,0 +1,1 @@\n+x\n", UnifiedDiff.Render("a.txt", null, "x\n"));

    [Fact]
    public void A_removed_file_ends_in_nothing() =>
        Assert.Equal("--- a/a.txt\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-x\n", UnifiedDiff.Render("a.txt", "x\n", null));

    [Fact]
    public void A_missing_line_break_at_the_end_is_told() =>
        Assert.EndsWith("-x\n\\ No newline at end of file\n+x\n", UnifiedDiff.Render("a.txt", "x", "x\n"), StringComparison.Ordinal);

    [Fact]
    public void A_changed_line_break_is_a_difference() =>
        Assert.NotEqual(string.Empty, UnifiedDiff.Render("a.txt", "x\r\n", "x\n"));

    [Theory]
    [InlineData("", "abc")]
    [InlineData("abcabba", "cbabac")]
    [InlineData("axbxcx", "xaxbxc")]
    [InlineData("aaaa", "aa")]
    [InlineData("abcdef", "uvwxyz")]
    public void The_new_text_can_be_rebuilt_from_the_old_one(string before, string after)
    {
        var diff = UnifiedDiff.Render("a", ByLetter(before), ByLetter(after));

        Assert.Equal(before, Letters(diff, '-'));
        Assert.Equal(after, Letters(diff, '+'));
    }

    [Fact]
    public void The_difference_is_the_shortest_one()
    {
        var diff = UnifiedDiff.Render("a", ByLetter("abcabba"), ByLetter("cbabac"));

        Assert.Equal(5, diff.Split('\n').Skip(2).Count(line => line.StartsWith('+') || line.StartsWith('-')));
    }

    [Fact]
    public void Texts_with_nothing_in_common_are_still_compared()
    {
        var diff = UnifiedDiff.Render("a", Numbers(1, 5000), Numbers(10_001, 15_000));

        Assert.Contains("@@ -1,5000 +1,5000 @@", diff, StringComparison.Ordinal);
    }

    private static string Letters(string diff, char mark) =>
        string.Concat(diff.Split('\n').Skip(3).Where(line => line.Length > 1 && (line[0] == ' ' || line[0] == mark)).Select(line => line[1]));

    private static string ByLetter(string letters) => string.Concat(letters.Select(letter => letter + "\n"));

    private static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    private static string Numbers(int first, int last) =>
        string.Concat(Enumerable.Range(first, last - first + 1).Select(number => FormattableString.Invariant($"{number}\n")));
}
