namespace Semconv.Text.Tests;

/// <summary>Text with one place marked as <c>[|place|]</c>.</summary>
internal static class MarkedText
{
    public static Location Parse(string marked, string path = "model/dapr.yaml")
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        Assert.True(start >= 0 && end >= start, "the text needs one [|marked|] place");
        var content = marked.Remove(end + 2, 2).Remove(start, 2);
        return new Location(SourceText.From(path, content), TextSpan.FromBounds(start, end));
    }
}
