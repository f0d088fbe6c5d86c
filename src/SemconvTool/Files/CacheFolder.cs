namespace SemconvTool.Files;

/// <summary>Where things are kept that outlive a run and that nobody misses when they are gone.</summary>
internal static class CacheFolder
{
    /// <summary>The folder that the environment or the custom of the system names; null when nothing says where.</summary>
    public static string? Of(ToolEnvironment environment)
    {
        if (NullIfEmpty(environment.Variable("SEMCONV_CACHE")) is { } own)
        {
            return environment.FullPath(own);
        }

        if (NullIfEmpty(environment.Variable("XDG_CACHE_HOME")) is { } shared)
        {
            return Path.Combine(environment.FullPath(shared), "semconv");
        }

        if (OperatingSystem.IsWindows())
        {
            return NullIfEmpty(environment.Variable("LOCALAPPDATA")) is { } local ? Path.Combine(local, "semconv", "cache") : null;
        }

        var below = OperatingSystem.IsMacOS() ? "Library/Caches/semconv" : ".cache/semconv";
        return NullIfEmpty(environment.Variable("HOME")) is { } home ? Path.Combine(environment.FullPath(home), below) : null;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
