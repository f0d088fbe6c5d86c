using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SemconvTool.Files;

namespace SemconvTool.Registries.Fetching;

/// <summary>What was fetched before, in a folder that outlives the run.</summary>
/// <remarks>
/// <c>objects</c> holds bytes under their own hash, <c>index</c> small files: one for the newest state of each path, and one for each
/// state that was seen, because projects can lock the same moving path at different states. Files are written aside and moved into
/// place, so runs side by side see whole files only. What does not fit its hash counts as not there. Without a folder nothing is kept.
/// </remarks>
internal sealed class RegistryCache(string? folder)
{
    private const string Layout = "registries-1";

    public static RegistryCache Of(ToolEnvironment environment) => new(CacheFolder.Of(environment));

    /// <summary>What was fetched of a path; null when nothing is there.</summary>
    /// <param name="path">As manifests and command lines write it.</param>
    /// <param name="locked">The state that is asked for; null for the newest.</param>
    public CacheEntry? Find(string path, LockEntry? locked)
    {
        if (folder is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(IndexPath(locked is null ? path : StateOf(path, locked.Hash, locked.Commit))));
            var root = document.RootElement;
            if (root.GetProperty("object").GetString() is not { } name || !IsHash(name) || root.GetProperty("sha256").GetString() is not { } hash)
            {
                return null;
            }

            var bytes = File.ReadAllBytes(ObjectPath(name));
            var commit = root.TryGetProperty("commit", out var value) ? value.GetString() : null;
            return root.GetProperty("path").GetString() == path && HashOf(bytes) == name && (locked is null || (hash == locked.Hash && commit == locked.Commit))
                ? new CacheEntry(hash, new FetchedBytes(bytes, commit))
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
            if (!Holds(ObjectPath(name), name))
            {
                Write(ObjectPath(name), entry.Fetched.Bytes.Span);
            }

            var description = Describe(path, name, entry);
            Write(IndexPath(StateOf(path, entry.Hash, entry.Fetched.Commit)), description);
            Write(IndexPath(path), description);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The registry is in memory, so the run goes on.
        }
    }

    /// <summary>Whether a file is there and whole. A damaged one is written again.</summary>
    private static bool Holds(string objectPath, string name) => File.Exists(objectPath) && HashOf(File.ReadAllBytes(objectPath)) == name;

    /// <summary>The index holds nothing else, and a damaged one must not name a file outside of the cache.</summary>
    private static bool IsHash(string name) => name.Length == 2 * SHA256.HashSizeInBytes && name.All(char.IsAsciiHexDigitLower);

    private static string StateOf(string path, string hash, string? commit) => $"{path}\n{hash}\n{commit}";

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
