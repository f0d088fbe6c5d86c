using System.Collections.Immutable;
using System.CommandLine;
using SemconvTool.LiveChecking.Emitting;
using SemconvTool.LiveChecking.Listening;
using SemconvTool.Options;

namespace SemconvTool.LiveChecking;

/// <summary>The options of a live check that are not about the registry.</summary>
internal sealed class LiveCheckOptions
{
    public static ImmutableArray<string> ProfileWords { get; } = ["legacy", "target"];

    public static ImmutableArray<string> FailOnWords { get; } = ["violation", "improvement", "information", "none"];

    public Argument<string[]> Files { get; } = new("file")
    {
        Description = "Recorded telemetry of any usual form, '-' for standard input",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string> InputSource { get; } = OptionFactory.Text("source", "Weaver's spelling of one file; 'stdin' for standard input, 'otlp' to listen", "--input-source");

    public Option<string> InputFormat { get; } = OptionFactory.Choice(
        "format", TelemetryInput.FormatWords, $"The form of the input when it cannot be told: {string.Join(", ", TelemetryInput.FormatWords)} [default: auto]", "--input-format");

    public Option<string> Profile { get; } = OptionFactory.Choice(
        "profile", ProfileWords, "legacy counts the known habits of Dapr and fails on none; target reports each [default: legacy]", "--profile");

    public Option<string> Format { get; } = OptionFactory.Choice(
        "format", ReportForm.Names, $"Report as {string.Join(", ", ReportForm.Names)}; Weaver's ansi works too [default: text]", "--format");

    public Option<string> Output { get; } = OptionFactory.Text(
        "file", "Write the report to a file, to live_check.EXT in a folder, nowhere with 'none', or to the admin port with 'http' [default: standard output]", "--output", "-o");

    public Option<string> FailOn { get; } = OptionFactory.Choice(
        "level", FailOnWords, $"Fail on findings of {string.Join(", ", FailOnWords)} [default: violation]", "--fail-on");

    public Option<string> Expect { get; } = OptionFactory.Text("file", "A scenario: what has to be seen, and how often", "--expect");

    public Option<string> Baseline { get; } = OptionFactory.Text("file", "Count the findings that this file lists, and do not fail on them", "--baseline");

    public Option<bool> UpdateBaseline { get; } = OptionFactory.Switch("Write the findings there are to the baseline", "--update-baseline");

    public Option<bool> ShowHabits { get; } = OptionFactory.Switch("List known habits like other findings", "--show-habits");

    public Option<bool> Tree { get; } = OptionFactory.Switch("Print the broken traces as trees", "--tree");

    public Option<string> MaxSpans { get; } = OptionFactory.Text("count", "How many spans are kept to judge traces", "--max-spans");

    public Option<string> MaxTraceSpans { get; } = OptionFactory.Text("count", "How many spans are kept of one trace", "--max-trace-spans");

    public Option<bool> WeaverCompat { get; } = OptionFactory.Switch("Find what Weaver 0.25 finds, and nothing else", "--weaver-compat");

    public Option<bool> NoStream { get; } = OptionFactory.Switch("With json and yaml: one document instead of one for each sample", "--no-stream");

    public Option<bool> NoStats { get; } = OptionFactory.Switch("With json, jsonl and yaml: leave statistics out", "--no-stats");

    /// <summary>What Weaver's rules are made of there; nothing of it is run here.</summary>
    public ImmutableArray<Option<string>> Advice { get; } =
    [
        OptionFactory.Text("path", "Not supported", "--advice-policies"),
        OptionFactory.Text("path", "Not supported", "--advice-data"),
        OptionFactory.Text("path", "Not supported", "--advice-preprocessor"),
    ];

    public Option<string> Templates { get; } = OptionFactory.Text("folder", "Not supported", "--templates");

    public ListenOptions Listening { get; } = new();

    public LogEmissionOptions Emission { get; } = new();

    /// <summary>Those that a check has whose input is not to be chosen.</summary>
    public void AddReportingTo(Command command)
    {
        Option[] options = [Profile, Format, Output, FailOn, Expect, Baseline, UpdateBaseline, ShowHabits, Tree, MaxSpans, MaxTraceSpans, .. Emission.All];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    public void AddTo(Command command)
    {
        command.Add(Files);
        Option[] shown =
        [
            Profile, Format, Output, FailOn, Expect, Baseline, UpdateBaseline, ShowHabits, Tree, MaxSpans, MaxTraceSpans,
            InputSource, InputFormat, .. Listening.All, .. Emission.All, WeaverCompat, NoStream, NoStats,
        ];
        Option[] hidden = [.. Advice, Templates];
        foreach (var option in hidden)
        {
            option.Hidden = true;
        }

        foreach (var option in shown.Concat(hidden))
        {
            command.Add(option);
        }
    }
}
