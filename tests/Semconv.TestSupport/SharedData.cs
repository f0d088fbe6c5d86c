using Xunit;

namespace Semconv.TestSupport;

/// <summary>
/// The recorded reference data beside the repository: <c>SEMCONV_SHARED</c>, else <c>../shared</c>
/// (docs/decisions/0006-shared-data-in-tests.md).
/// </summary>
/// <remarks>
/// Where the folder as a whole is absent a test skips. Where it is present, a missing file is a failure. <c>SEMCONV_SHARED=none</c> is a
/// machine without it: <c>.ci/run</c> tries that too, because a theory without rows fails unless it says that it may skip.
/// </remarks>
public static class SharedData
{
    private const string Absent = "none";

    private static readonly string? Root = Find();

    public static bool IsPresent => Root is not null;

    /// <summary>The full path of a file or folder below the shared folder; skips the test when there is no such folder.</summary>
    public static string Require(params string[] parts)
    {
        Assert.SkipUnless(IsPresent, "needs the recorded reference data beside the repository (SEMCONV_SHARED)");
        var path = Path.Combine([Root!, .. parts]);
        Assert.True(Path.Exists(path), $"the reference data lacks '{string.Join('/', parts)}'");
        return path;
    }

    /// <summary>Names of the entries of a folder, sorted; empty without the data, so that theories can be built on them.</summary>
    public static IEnumerable<string> Names(string pattern, params string[] parts)
    {
        if (Root is null)
        {
            return [];
        }

        var folder = Path.Combine([Root, .. parts]);
        return Directory.EnumerateFileSystemEntries(folder, pattern)
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal);
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("SEMCONV_SHARED");
        if (named == Absent)
        {
            return null;
        }

        if (!string.IsNullOrEmpty(named))
        {
            return Directory.Exists(named)
                ? Path.GetFullPath(named)
                : throw new DirectoryNotFoundException($"SEMCONV_SHARED names '{named}', which is not a folder");
        }

        var beside = Path.GetFullPath(Path.Combine(RepositoryRoot.Path, "..", "shared"));
        return Directory.Exists(Path.Combine(beside, "data")) ? beside : null;
    }
}
