using System.Text.RegularExpressions;

namespace SemconvTool.Registries;

/// <summary>A registry as the user names it: <c>source[@refspec][[sub_folder]]</c>, a path or a URL.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Kind">How it is read.</param>
/// <param name="Source">The path or URL alone.</param>
/// <param name="Reference">The branch, tag or commit of a git repository; null for its default branch.</param>
/// <param name="SubFolder">The folder inside, with forward slashes; null for all of it.</param>
internal sealed partial record RegistryPath(string Text, RegistryPathKind Kind, string Source, string? Reference, string? SubFolder)
{
    private const int HashLength = 40;

    /// <summary>Whether reading it needs the network or what was fetched before.</summary>
    public bool IsRemote => Kind is RegistryPathKind.RemoteArchive or RegistryPathKind.RemoteFile or RegistryPathKind.Git;

    /// <summary>Whether what lies behind it is not expected to change: a commit or a version, in git or as the last name of a URL.</summary>
    public bool IsFixed => Kind == RegistryPathKind.Git ? IsCommit || (Reference is not null && Version().IsMatch(Reference)) : FixedName().IsMatch(Source);

    /// <summary>Whether the reference is the full name of a commit.</summary>
    public bool IsCommit => Reference is { Length: HashLength } && Commit().IsMatch(Reference);

    /// <summary>Reads a path, or says what is wrong with it.</summary>
    public static RegistryPath? TryParse(string text, out string? problem)
    {
        var (source, subFolder) = SplitSubFolder(text);
        if (subFolder is not null && !IsPlainFolder(subFolder))
        {
            problem = $"'{subFolder}' is not a folder inside of it";
            return null;
        }

        if (!IsWeb(source))
        {
            return ParseLocal(text, source, subFolder, out problem);
        }

        var (url, reference) = SplitReference(source);
        problem = ProblemOf(source, url, reference);
        if (problem is not null)
        {
            return null;
        }

        var kind = reference is null && IsArchive(url) ? RegistryPathKind.RemoteArchive
            : reference is not null || subFolder is not null || url.EndsWith(".git", StringComparison.Ordinal) ? RegistryPathKind.Git
            : RegistryPathKind.RemoteFile;
        return new RegistryPath(text, kind, url, reference, subFolder);
    }

    public static bool IsWeb(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>A path without what may be a secret in it, for reports.</summary>
    public static string Shown(string text) => IsWeb(text) ? Secrets().Replace(text, "...") : text;

    private static string? ProblemOf(string source, string url, string? reference)
    {
        if (HasCredentials(source))
        {
            return "a URL with a user or password would end up in logs and lock files";
        }

        if (source.AsSpan().ContainsAny('?', '#'))
        {
            return "a URL with a query or fragment could take a secret to logs and lock files";
        }

        if (source.Contains('\\', StringComparison.Ordinal) || DotSegment().IsMatch(source))
        {
            return "a URL with '.', '..' or a backslash in it is not the one it looks like";
        }

        if (reference is not null && !Refspec().IsMatch(reference))
        {
            return $"'{reference}' is not the name of a branch, tag or commit";
        }

        var isUrl = Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0;
        return isUrl ? null : $"'{url}' is not a URL";
    }

    private static RegistryPath? ParseLocal(string text, string source, string? subFolder, out string? problem)
    {
        problem = null;
        if (source.Contains("://", StringComparison.Ordinal) || source.StartsWith("git@", StringComparison.Ordinal))
        {
            problem = "registries are fetched over 'http' and 'https' only";
            return null;
        }

        // Brackets are part of the name when no archive stands before them.
        return IsArchive(source)
            ? new RegistryPath(text, RegistryPathKind.LocalArchive, source, null, subFolder)
            : new RegistryPath(text, RegistryPathKind.Local, text, null, null);
    }

    private static (string Source, string? SubFolder) SplitSubFolder(string text)
    {
        var bracket = text.EndsWith(']') ? text.LastIndexOf('[') : -1;
        return bracket < 0 ? (text, null) : (text[..bracket], text[(bracket + 1)..^1].Trim('/'));
    }

    /// <summary>
    /// The reference stands behind the last <c>@</c> of the path. One in the host part is a user, one behind a slash the scope of a
    /// package, and one before the name of an archive a part of its folder, unless a repository stands before it.
    /// </summary>
    private static (string Url, string? Reference) SplitReference(string source)
    {
        var at = source.LastIndexOf('@');
        if (at <= EndOfHost(source) || source[at - 1] == '/')
        {
            return (source, null);
        }

        var url = source[..at];
        return IsArchive(source) && !url.EndsWith(".git", StringComparison.Ordinal) ? (source, null) : (url, source[(at + 1)..]);
    }

    private static bool HasCredentials(string source) => source[..EndOfHost(source)].Contains('@', StringComparison.Ordinal);

    private static int EndOfHost(string source)
    {
        var start = source.IndexOf("://", StringComparison.Ordinal) + 3;
        var slash = source.IndexOf('/', start);
        return slash < 0 ? source.Length : slash;
    }

    private static bool IsArchive(string source) =>
        source.EndsWith(".zip", StringComparison.Ordinal)
        || source.EndsWith(".tar.gz", StringComparison.Ordinal)
        || source.EndsWith(".tgz", StringComparison.Ordinal)
        || source.EndsWith(".tar", StringComparison.Ordinal);

    private static bool IsPlainFolder(string folder) =>
        folder.Length > 0 && Array.TrueForAll(folder.Split('/'), part => part is not ("" or "." or ".."));

    /// <summary>A name that git takes, and that cannot be taken for an option or a range.</summary>
    [GeneratedRegex(@"\A(?!.*(?:\.\.|//|\.lock\z))[A-Za-z0-9_][A-Za-z0-9._/+-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Refspec();

    [GeneratedRegex(@"\A[0-9a-f]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Commit();

    [GeneratedRegex(@"\Av?[0-9]+\.[0-9]+\.[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    /// <summary>Hosts pack branches too, some below a folder that says so.</summary>
    [GeneratedRegex(@"(?<!/heads)/(?:v?[0-9]+\.[0-9]+\.[0-9]+|[0-9a-f]{40})(?:\.(?:zip|tar\.gz|ya?ml|json))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex FixedName();

    [GeneratedRegex(@"/(?:\.|%2e){1,2}(?:/|\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DotSegment();

    /// <summary>A user and password, or everything from a query or fragment on.</summary>
    [GeneratedRegex(@"(?<=\A[a-z]+://)[^/?#]*(?=@)|(?<=[?#]).+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Secrets();
}
