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
    /// <remarks>Both are compared as a server would see them: without default ports, dot segments and escapes that say nothing.</remarks>
    public bool IsFor(string url)
    {
        if (Normalise(url) is not { } address || Normalise(UrlPrefix) is not { } prefix)
        {
            return false;
        }

        return address.StartsWith(prefix, StringComparison.Ordinal)
            && (address.Length == prefix.Length || prefix.EndsWith('/') || address[prefix.Length] is '/' or '?' or '#');
    }

    private static string? Normalise(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : null;
}
