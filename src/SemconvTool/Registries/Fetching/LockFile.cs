using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Semconv.Text.Diagnostics;
using SemconvTool.Files;

namespace SemconvTool.Registries.Fetching;

/// <summary>The file <c>semconv.lock</c>: which registries behind URLs belong to a project.</summary>
/// <remarks>It is written on demand only. Once it is there it binds: what is not in it is not used.</remarks>
internal sealed class LockFile
{
    private const string Name = "semconv.lock";
    private const int Version = 1;

    private readonly string _fullPath;
    private readonly ImmutableSortedDictionary<string, LockEntry> _entries;

    /// <summary>No file, which binds nothing.</summary>
    public static LockFile None { get; } = new(Name, Name, ImmutableSortedDictionary<string, LockEntry>.Empty);

    private LockFile(string fullPath, string shown, ImmutableSortedDictionary<string, LockEntry> entries)
    {
        _fullPath = fullPath;
        Shown = shown;
        _entries = entries;
    }

    /// <summary>The path for reports.</summary>
    public string Shown { get; }

    public bool Exists { get; private init; }

    /// <summary>The lock file of a project folder that is written anew: of what it says now, if anybody can read it, only templates count.</summary>
    public static LockFile Replace(string folder, ToolEnvironment environment)
    {
        var fullPath = Path.Combine(folder, Name);
        if (!File.Exists(fullPath))
        {
            return new LockFile(fullPath, environment.Shown(fullPath), ImmutableSortedDictionary<string, LockEntry>.Empty);
        }

        var now = Load(folder, environment, new DiagnosticBag());
        return new LockFile(fullPath, now.Shown, now._entries.RemoveRange(now._entries.Values.Where(entry => !entry.IsTemplates).Select(entry => entry.Path).ToList())) { Exists = true };
    }

    /// <summary>The lock file of a project folder.</summary>
    public static LockFile Load(string folder, ToolEnvironment environment, DiagnosticBag diagnostics)
    {
        var fullPath = Path.Combine(folder, Name);
        var shown = environment.Shown(fullPath);
        if (!File.Exists(fullPath))
        {
            return Replace(folder, environment);
        }

        return Read(fullPath, shown, diagnostics);
    }

    /// <remarks>Not inlined: only where there is such a file is the library for JSON loaded.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static LockFile Read(string fullPath, string shown, DiagnosticBag diagnostics)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, LockEntry>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(fullPath));
            if (document.RootElement.GetProperty("version").GetInt32() != Version)
            {
                diagnostics.Report(FetchDiagnostics.BadLock(shown, "it is of another version of the tool"));
            }

            foreach (var item in document.RootElement.GetProperty("registries").EnumerateArray())
            {
                var entry = Read(item);
                entries[entry.Path] = entry;
            }
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            diagnostics.Report(FetchDiagnostics.BadLock(shown, exception.Message));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(InputDiagnostics.Unreadable(shown, FileTrouble.ReasonOf(exception)));
        }

        return new LockFile(fullPath, shown, entries.ToImmutable()) { Exists = true };
    }

    public LockEntry? Find(string path) => _entries.GetValueOrDefault(path);

    /// <summary>Writes the file with what this run used, and with templates that others use.</summary>
    public void Write(IEnumerable<LockEntry> entries, DiagnosticBag diagnostics)
    {
        var all = _entries.Where(each => each.Value.IsTemplates).ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            all[entry.Path] = entry;
        }

        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            writer.WriteStartArray("registries");
            foreach (var entry in all.Values.OrderBy(entry => entry.Path, StringComparer.Ordinal))
            {
                Write(writer, entry);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        OutputFile.Write(_fullPath, Shown, Encoding.UTF8.GetString(buffer.ToArray()) + "\n", diagnostics);
    }

    private static LockEntry Read(JsonElement item)
    {
        var commit = item.TryGetProperty("commit", out var value) ? value.GetString() : null;
        return item.GetProperty("path").GetString() is { } path && item.GetProperty("sha256").GetString() is { } hash && (commit is null || IsCommit(commit))
            ? new LockEntry(path, commit, hash) { IsTemplates = item.TryGetProperty("templates", out var mark) && mark.ValueKind == JsonValueKind.True }
            : throw new FormatException("a registry in it lacks its path, its hash or the full name of its commit");
    }

    /// <summary>It is handed to git, so it must not be anything else.</summary>
    private static bool IsCommit(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower);

    private static void Write(Utf8JsonWriter writer, LockEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("path", entry.Path);
        if (entry.Commit is not null)
        {
            writer.WriteString("commit", entry.Commit);
        }

        writer.WriteString("sha256", entry.Hash);
        if (entry.IsTemplates)
        {
            writer.WriteBoolean("templates", true);
        }

        writer.WriteEndObject();
    }
}
