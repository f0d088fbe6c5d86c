using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>Ends a program together with those that it started.</summary>
internal static partial class ProcessTree
{
    private const int Termination = 15;

    /// <summary>Asks for the end, as Ctrl-C in a terminal does: every program hears of it, not only the shell in front of them.</summary>
    /// <remarks>Where the programs below one cannot be listed only that one is asked. Windows tells its console programs itself.</remarks>
    public static void Terminate(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var id in Below(process.Id))
        {
            _ = SendSignal(id, Termination);
        }
    }

    public static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException or NotSupportedException)
        {
            // It ended by itself meanwhile, or lets nobody end it.
            return;
        }
    }

    /// <summary>A process, then those that it started, and those that they started.</summary>
    private static List<int> Below(int root)
    {
        var children = Parents().ToLookup(each => each.Parent, each => each.Id);
        List<int> found = [root];
        for (var index = 0; index < found.Count; index++)
        {
            found.AddRange(children[found[index]]);
        }

        return found;
    }

    private static IEnumerable<(int Id, int Parent)> Parents()
    {
        if (!OperatingSystem.IsLinux())
        {
            yield break;
        }

        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && ParentOf(folder) is { } parent)
            {
                yield return (id, parent);
            }
        }
    }

    /// <summary>Behind the name, which may hold anything, come the state and the parent.</summary>
    private static int? ParentOf(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            return text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var parent, ..]
                ? int.Parse(parent, CultureInfo.InvariantCulture)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile.
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int id, int signal);
}
