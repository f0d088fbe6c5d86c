using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Syntax;

/// <summary>What a schema URL says.</summary>
public sealed class SchemaUrlTests
{
    [Theory]
    [InlineData("https://opentelemetry.io/schemas/1.44.0", "opentelemetry.io/schemas", "1.44.0", "1.44.0")]
    [InlineData("https://opentelemetry.io/schemas/v1.44.0/", "opentelemetry.io/schemas", "v1.44.0", "1.44.0")]
    [InlineData("https://acme.com:8080/a/b/2", "acme.com:8080/a/b", "2", "2")]
    [InlineData("https://acme.com/1.0.0", "acme.com", "1.0.0", "1.0.0")]
    [InlineData("https://unknown/unknown", "unknown", "unknown", "unknown")]
    public void Last_segment_is_the_version(string text, string name, string version, string semantic)
    {
        Assert.True(SchemaUrl.TryParse(text, out var url, out _));
        Assert.Equal((name, version, semantic), (url.Name, url.Version, url.SemanticVersion));
        Assert.Equal(text.TrimEnd('/'), url.Value);
    }

    [Theory]
    [InlineData("github.com/acme/conventions", "https://github.com/acme/conventions/1.0.0")]
    [InlineData("https://acme.com/schemas/", "https://acme.com/schemas/1.0.0")]
    [InlineData("http://acme.com/schemas", "http://acme.com/schemas/1.0.0")]
    public void Old_manifest_may_leave_the_scheme_out(string start, string expected)
    {
        var source = SourceText.From("manifest.yaml", $"schema_base_url: {start}\nsemconv_version: 1.0.0\n");

        Assert.Equal(expected, RegistryManifest.Read(source, new DiagnosticBag()).SchemaUrl?.Value.Value);
    }

    [Theory]
    [InlineData("https://acme.com")]
    [InlineData("https://acme.com/")]
    [InlineData("acme.com/1.0.0")]
    [InlineData("//acme.com/1.0.0")]
    [InlineData("1.0.0")]
    [InlineData("")]
    public void Other_texts_are_refused(string text)
    {
        Assert.False(SchemaUrl.TryParse(text, out _, out var problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void Text_as_a_whole_decides_equality()
    {
        Assert.True(SchemaUrl.TryParse("https://acme.com/1/", out var left, out _));
        Assert.True(SchemaUrl.TryParse("https://acme.com/1", out var right, out _));
        Assert.True(SchemaUrl.TryParse("http://acme.com/1", out var other, out _));
        Assert.Equal(left, right);
        Assert.NotEqual(left, other);
        Assert.True(other < left);
    }
}
