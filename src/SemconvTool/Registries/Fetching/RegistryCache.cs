using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SemconvTool.Registries.Fetching;

/// <summary>What was fetched before, in a folder that outlives the run.</summary>
/// <remarks>
/// <c>objects</c> holds bytes under their own hash, <c>index</c> one small file for each path. Files are written aside and moved into
/// place, so runs side by side see whole files only. What does not fit its hash counts as not there. Without a folder nothing is kept.
/// </remarks>
internal sealed class RegistryCache(string? folder)
{
    private const string Layout = "registries-1";

    public static RegistryCache Of(ToolEnvironment environment) => new(FolderOf(environment));

    public CacheEntry? Find(string path)
    {
        if (folder is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(IndexPath(path)));
            var root = document.RootElement;
            var name = root.GetProperty("object").GetString()!;
            var bytes = File.ReadAllBytes(ObjectPath(name));
            var commit = root.TryGetProperty("commit", out var value) ? value.GetString() : null;
            return root.GetProperty("path").GetString() == path && HashOf(bytes) == name
                ? new CacheEntry(root.GetProperty("sha256").GetString()!, new FetchedBytes(bytes, commit))
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Keeps what was fetched. A cache that cannot be written is as good as none.</summary>
    public void Store(string path, CacheEntry entry)
    {
        if (folder is null)
        {
            return;
        }

        var name = HashOf(entry.Fetched.Bytes.Span);
        try
        {
            if (!File.Exists(ObjectPath(name)))
            {
                Write(ObjectPath(name), entry.Fetched.Bytes.Span);
            }

            Write(IndexPath(path), Describe(path, name, entry));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The registry is in memory, so the run goes on.
        }
    }

    private static string? FolderOf(ToolEnvironment environment)
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

    private static byte[] Describe(string path, string name, CacheEntry entry)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("path", path);
            writer.WriteString("object", name);
            writer.WriteString("sha256", entry.Hash);
            if (entry.Fetched.Commit is { } commit)
            {
                writer.WriteString("commit", commit);
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}.tmp";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private string ObjectPath(string name) => Path.Combine(folder!, Layout, "objects", name[..2], name);

    private string IndexPath(string path) => Path.Combine(folder!, Layout, "index", HashOf(Encoding.UTF8.GetBytes(path)) + ".json");
}
