using System.Diagnostics;
using System.Globalization;
using SemconvTool.CommandLine;

namespace SemconvTool.Generation;

/// <summary>Does a piece of work again whenever a file that it read has changed, until Ctrl-C.</summary>
internal sealed class FileWatch(CommandInvocation invocation)
{
    private const int PathsShown = 3;

    /// <summary>Looking takes no more than a twentieth of a processor, however many files there are.</summary>
    private const int Patience = 20;

    /// <summary>How often it is looked whether a burst of changes is over.</summary>
    private const int LongestBurst = 20;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>How long nothing must change before work begins: a change of several files is one.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private readonly ToolEnvironment _environment = invocation.Environment;

    /// <summary>The code of the last run. A command line that is wrong at the start is not watched: no file makes it right.</summary>
    public ExitCode Run(Func<WatchedFiles, ExitCode> work)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            var files = new WatchedFiles();
            var code = Attempt(work, files);
            if (isFirst && code == ExitCode.Usage)
            {
                return code;
            }

            Say(string.Create(CultureInfo.InvariantCulture, $"watching {files.Count} files, Ctrl-C ends it"));
            if (WaitForChange(files) is not { } changed)
            {
                return code;
            }

            var more = changed.Count > PathsShown ? string.Create(CultureInfo.InvariantCulture, $" and {changed.Count - PathsShown} more") : string.Empty;
            Say($"changed {string.Join(", ", changed.Take(PathsShown).Select(_environment.Shown))}{more}");
        }
    }

    /// <summary>A file that goes away while it is read is no reason to end.</summary>
    private ExitCode Attempt(Func<WatchedFiles, ExitCode> work, WatchedFiles files)
    {
        try
        {
            var code = work(files);
            _environment.Output.Flush();
            return code;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ToolRunner.ReportRefused(exception, _environment);
        }
    }

    /// <summary>What changed; null for Ctrl-C.</summary>
    private List<string>? WaitForChange(WatchedFiles files)
    {
        var pause = Interval;
        while (!Sleep(pause))
        {
            var start = Stopwatch.GetTimestamp();
            if (files.FindChanged().Count > 0 && WaitForQuiet(files) && files.FindChanged() is { Count: > 0 } changed)
            {
                return changed;
            }

            var taken = Stopwatch.GetElapsedTime(start) * Patience;
            pause = taken > Interval ? taken : Interval;
        }

        return null;
    }

    /// <summary>False for Ctrl-C. What never becomes quiet, such as a log, is not waited for.</summary>
    private bool WaitForQuiet(WatchedFiles files)
    {
        var states = files.Take();
        for (var tries = 0; tries < LongestBurst; tries++)
        {
            if (Sleep(Quiet))
            {
                return false;
            }

            var now = files.Take();
            if (now.Count == states.Count && !now.Except(states).Any())
            {
                return true;
            }

            states = now;
        }

        return true;
    }

    private bool Sleep(TimeSpan time) => _environment.Cancellation.WaitHandle.WaitOne(time);

    private void Say(string line)
    {
        if (!invocation.IsQuiet)
        {
            _environment.Error.Write($"{line}\n");
        }
    }
}
