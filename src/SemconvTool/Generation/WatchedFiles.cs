using System.IO.Enumeration;
using SemconvTool.Files;

namespace SemconvTool.Generation;

/// <summary>The files that a run reads, as they are when they are named: before the run reads them.</summary>
/// <remarks>
/// Files are looked at, not listened to: file systems of other machines and of containers tell nobody of changes, and events come
/// several for one change. What is compared is what lies there, so it does not matter how an editor put it there.
/// </remarks>
internal sealed class WatchedFiles
{
    /// <summary>Folders in which no input lies and much else may.</summary>
    private static readonly string[] LeftOut = [".git", "node_modules", "bin", "obj"];

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = true,
    };

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<(string Path, string Extension)> _folders = [];
    private readonly Dictionary<string, FileState> _states = new(StringComparer.Ordinal);

    public int Count => _states.Count;

    /// <summary>Adds a file or folder by name, also one that is not there yet.</summary>
    public void AddName(string fullPath)
    {
        if (_names.Add(fullPath))
        {
            _states[fullPath] = FileState.Of(fullPath);
        }
    }

    /// <summary>Adds a file that the run has read, as it was before that.</summary>
    public void AddRead(string fullPath, FileState state)
    {
        if (_names.Add(fullPath))
        {
            _states[fullPath] = state;
        }
    }

    /// <summary>Adds the files of a folder and those that will be in it.</summary>
    /// <param name="fullPath">The folder.</param>
    /// <param name="extension">With what their names end; empty for all.</param>
    public void AddFolder(string fullPath, string extension = "")
    {
        AddName(fullPath);
        if (_folders.Add((fullPath, extension)))
        {
            AddFiles(fullPath, extension, _states);
        }
    }

    /// <summary>Takes what the run itself did to a file for unchanged: a folder of output may lie in one that is watched.</summary>
    public void Settle(string fullPath)
    {
        if (FileState.Of(fullPath) is { IsThere: true } state)
        {
            if (_states.ContainsKey(fullPath) || _folders.Any(folder => IsIn(folder.Path, fullPath) && fullPath.EndsWith(folder.Extension, StringComparison.Ordinal)))
            {
                _states[fullPath] = state;
            }
        }
        else if (!_names.Contains(fullPath))
        {
            _states.Remove(fullPath);
        }
    }

    /// <summary>The files that are not as they were, sorted.</summary>
    public List<string> FindChanged()
    {
        var now = Take();
        var changed = now.Where(each => !_states.TryGetValue(each.Key, out var state) || state != each.Value).Select(each => each.Key);
        return [.. changed.Concat(_states.Keys.Where(path => !now.ContainsKey(path))).Order(StringComparer.Ordinal)];
    }

    /// <summary>All of them as they are now.</summary>
    public Dictionary<string, FileState> Take()
    {
        var now = new Dictionary<string, FileState>(StringComparer.Ordinal);
        foreach (var name in _names)
        {
            now[name] = FileState.Of(name);
        }

        foreach (var (folder, extension) in _folders)
        {
            AddFiles(folder, extension, now);
        }

        return now;
    }

    private static void AddFiles(string folder, string extension, Dictionary<string, FileState> states)
    {
        try
        {
            foreach (var (path, state) in Files(folder, extension))
            {
                states[path] = state;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is not there, or goes away right now, which is a change.
            return;
        }
    }

    private static FileSystemEnumerable<(string Path, FileState State)> Files(string folder, string extension) => new(
        folder,
        static (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
            ? FileState.Of(entry.ToFullPath())
            : new FileState(entry.LastWriteTimeUtc.UtcTicks, entry.Length)),
        Everything)
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith(extension, StringComparison.Ordinal),
        ShouldRecursePredicate = static (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !IsLeftOut(entry.FileName),
    };

    /// <summary>Whether a file is below a folder, and in none of those that are left out there.</summary>
    private static bool IsIn(string folder, string fullPath)
    {
        var below = Path.GetRelativePath(folder, fullPath);
        return !Path.IsPathRooted(below)
            && Path.GetDirectoryName(below) is { } folders
            && !folders.Split(Path.DirectorySeparatorChar).Any(name => name == ".." || IsLeftOut(name));
    }

    private static bool IsLeftOut(ReadOnlySpan<char> name)
    {
        foreach (var folder in LeftOut)
        {
            if (name.SequenceEqual(folder))
            {
                return true;
            }
        }

        return false;
    }
}
