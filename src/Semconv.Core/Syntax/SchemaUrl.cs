using System.Diagnostics.CodeAnalysis;

namespace Semconv.Core.Syntax;

/// <summary>The identity of one version of a registry: a URL whose last segment is the version. Equal as a whole text.</summary>
public sealed record SchemaUrl : IComparable<SchemaUrl>
{
    private const string UnknownVersion = "unknown";

    private SchemaUrl(string value, string name, string version)
    {
        Value = value;
        Name = name;
        Version = version;
    }

    /// <summary>What a registry without a manifest has.</summary>
    public static SchemaUrl Unknown { get; } = new("https://unknown/unknown", "unknown", "unknown");

    /// <summary>The URL without slashes at its end.</summary>
    public string Value { get; }

    /// <summary>Host, port where there is one, and path without the version: the same for all versions of a registry.</summary>
    public string Name { get; }

    /// <summary>The last segment of the path.</summary>
    public string Version { get; }

    /// <summary>The version without the letter <c>v</c> in front.</summary>
    public string SemanticVersion => Version.StartsWith('v') ? Version[1..] : Version;

    /// <summary>Reads a URL, or says what is wrong with it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SchemaUrl? url, [NotNullWhen(false)] out string? problem)
    {
        url = null;
        var value = text.TrimEnd('/');
        if (ReadPlain(value) is { } plain)
        {
            url = plain;
            problem = null;
            return true;
        }

        if (!value.Contains("://", StringComparison.Ordinal) || !Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            problem = "it is not a URL with a scheme and a host";
            return false;
        }

        var path = uri.AbsolutePath.Trim('/');
        if (path.Length == 0)
        {
            problem = "it has no path, so it names no version";
            return false;
        }

        problem = null;
        var slash = path.LastIndexOf('/');
        var host = uri.IsDefaultPort ? uri.Host : uri.Authority;
        var name = slash < 0 ? host : $"{host}/{path[..slash]}";
        url = new SchemaUrl(value, name, path[(slash + 1)..]);
        return true;
    }

    /// <summary>Reads what nearly all are, lower-case host and plain path, without the platform's reader: that takes longer to start.</summary>
    private static SchemaUrl? ReadPlain(string value)
    {
        const string Scheme = "https://";
        if (!value.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = value[Scheme.Length..];
        var hostLength = rest.IndexOf('/', StringComparison.Ordinal);
        var last = rest.LastIndexOf('/');
        return hostLength > 0 && last < rest.Length - 1 && IsPlain(rest, hostLength) ? new SchemaUrl(value, rest[..last], rest[(last + 1)..]) : null;
    }

    private static bool IsPlain(string rest, int hostLength)
    {
        for (var index = 0; index < rest.Length; index++)
        {
            var letter = rest[index];
            var isPlain = letter switch
            {
                '.' or '/' => index > 0 && char.IsAsciiLetterOrDigit(rest[index - 1]),
                >= 'a' and <= 'z' => true,
                >= '0' and <= '9' => index > 0,
                _ => index > hostLength && (char.IsAsciiLetterUpper(letter) || letter is '-' or '_'),
            };
            if (!isPlain)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The URL that stands for a dependency which old manifests know by name only.</summary>
    public static SchemaUrl OfName(string name) => new($"https://{name}/{UnknownVersion}", name, UnknownVersion);

    /// <summary>Whether the URL stands for a registry whose version nobody knows.</summary>
    public bool IsUnversioned => string.Equals(Version, UnknownVersion, StringComparison.Ordinal);

    public int CompareTo(SchemaUrl? other) => string.CompareOrdinal(Value, other?.Value);

    public bool Equals(SchemaUrl? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    public override string ToString() => Value;

    public static bool operator <(SchemaUrl left, SchemaUrl right) => left.CompareTo(right) < 0;

    public static bool operator <=(SchemaUrl left, SchemaUrl right) => left.CompareTo(right) <= 0;

    public static bool operator >(SchemaUrl left, SchemaUrl right) => left.CompareTo(right) > 0;

    public static bool operator >=(SchemaUrl left, SchemaUrl right) => left.CompareTo(right) >= 0;
}
