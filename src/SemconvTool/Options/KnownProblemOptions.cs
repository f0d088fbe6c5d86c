using System.CommandLine;
using Semconv.Core.Validation.Screening;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;
using SemconvTool.Files;

namespace SemconvTool.Options;

/// <summary>Where the list of known problems is, and whether it is written.</summary>
internal sealed class KnownProblemOptions
{
    private const string Key = "semconv.check.baseline_file";

    public Option<string> BaselineFile { get; } = OptionFactory.Text("file", "Do not report the problems that this file lists", "--baseline-file");

    public Option<bool> WriteBaseline { get; } = OptionFactory.Switch("Write the problems there are to the baseline file", "--write-baseline");

    public void AddTo(Command command)
    {
        command.Add(BaselineFile);
        command.Add(WriteBaseline);
    }

    public bool IsWriting(CommandInvocation invocation) => invocation.Switch(WriteBaseline) ?? false;

    /// <summary>The full path of the list and as users see it; null when none is named. That of the configuration file starts from its folder.</summary>
    public static (string FullPath, string Shown)? Locate(KnownProblemOptions? options, CommandInvocation invocation, WeaverConfiguration configuration)
    {
        var environment = invocation.Environment;
        if (options is not null && invocation.Value(options.BaselineFile) is { } typed)
        {
            return (environment.FullPath(typed), typed);
        }

        if (configuration.Text(Key) is { } setting)
        {
            var fullPath = Path.GetFullPath(setting, configuration.Folder!);
            return (fullPath, environment.Shown(fullPath));
        }

        return null;
    }

    /// <summary>Whether the list may be written: over a file of another kind it may not, which is reported.</summary>
    public static bool MayWrite((string FullPath, string Shown) file, DiagnosticBag diagnostics)
    {
        if (!File.Exists(file.FullPath))
        {
            return true;
        }

        var problems = new DiagnosticBag();
        if (InputFile.Read(file.FullPath, file.Shown, problems) is { } source)
        {
            KnownProblems.Read(source, problems);
            if (source.Length == 0 || (problems.ToImmutable().IsEmpty && LooksLikeList(source.Content)))
            {
                return true;
            }
        }

        diagnostics.Report(UsageDiagnostics.NotAList(file.Shown));
        return false;
    }

    /// <summary>A file that is all comments can be anything; ours begins with a certain one.</summary>
    private static bool LooksLikeList(string content) =>
        content.StartsWith(KnownProblems.Header, StringComparison.Ordinal)
        || content.Split('\n').Any(line => line.StartsWith("SC", StringComparison.Ordinal));

    public static KnownProblems? Read((string FullPath, string Shown) file, DiagnosticBag diagnostics) =>
        InputFile.Read(file.FullPath, file.Shown, diagnostics) is { } source ? KnownProblems.Read(source, diagnostics) : null;
}
