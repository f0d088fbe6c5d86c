using System.Collections.Immutable;
using Semconv.Text;

namespace SemconvTool.Registries.Fetching;

/// <summary>One <c>[[auth]]</c> entry of <c>.weaver.toml</c>: where a token comes from and which URLs it is for.</summary>
internal sealed record Credential(string UrlPrefix, Location Location)
{
    public string? Token { get; init; }

    public string? TokenVariable { get; init; }

    public ImmutableArray<string> TokenCommand { get; init; } = [];

    /// <summary>A prefix ends at a slash of the URL, so that no other host or owner gets the token whose name only starts like it.</summary>
    public bool IsFor(string url) =>
        url.StartsWith(UrlPrefix, StringComparison.Ordinal)
        && (url.Length == UrlPrefix.Length || UrlPrefix.EndsWith('/') || url[UrlPrefix.Length] is '/' or '?' or '#');
}
