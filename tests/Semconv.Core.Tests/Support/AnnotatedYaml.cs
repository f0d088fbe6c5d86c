using Semconv.Text;

namespace Semconv.Core.Tests.Support;

/// <summary>A YAML snippet in which <c>[|</c> and <c>|]</c> mark a place.</summary>
internal sealed record AnnotatedYaml(SourceText Source, TextSpan Span)
{
    public static AnnotatedYaml Parse(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal);
        var text = marked.Remove(end, 2).Remove(start, 2);
        return new AnnotatedYaml(SourceText.From("model.yaml", text), TextSpan.FromBounds(start, end - 2));
    }
}
