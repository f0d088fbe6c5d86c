using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Semconv.LiveCheck;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;
using SemconvTool.LiveChecking.Emitting;
using SemconvTool.LiveChecking.Listening;

namespace SemconvTool.LiveChecking;

/// <summary>Reads what a live check was told: options first, then <c>[semconv.live-check]</c>, then Weaver's <c>[live-check]</c>.</summary>
internal sealed class LiveCheckSettingsReader(
    LiveCheckOptions options, CommandInvocation invocation, WeaverConfiguration configuration, DiagnosticBag diagnostics)
{
    private const string Own = "semconv.live-check";
    private const string Weavers = "live-check";

    /// <summary>The output that is fetched from the admin port.</summary>
    private const string Delivered = "http";

    public LiveCheckSettings Read()
    {
        var inputs = ReadInputs(out var listens);
        return Read(inputs, ReadListening(listens, Output == Delivered));
    }

    /// <summary>What a check was told that listens where nobody has to say.</summary>
    public LiveCheckSettings ReadFor(ListenSettings listening)
    {
        if (Output == Delivered)
        {
            diagnostics.Report(UsageDiagnostics.OnlyWith($"{options.Output.Name} {Delivered}", $"live-check {options.Listening.Listen.Name}"));
        }

        return Read([], listening);
    }

    private string? Output => invocation.Value(options.Output) ?? FromFile("output");

    private LiveCheckSettings Read(ImmutableArray<string> inputs, ListenSettings? listening)
    {
        ReportUnsupported();
        var output = Output;
        return new LiveCheckSettings
        {
            Inputs = inputs,
            Listening = listening,
            Emission = new LogEmissionSettingsReader(options.Emission, invocation, configuration, diagnostics).Read(listening, reportsToOutput: output is null),
            InputFormat = ReadInputFormat(),
            Profile = Choice(options.Profile, LiveCheckOptions.ProfileWords, configuration.Text($"{Own}.profile")) == "target" ? Profile.Target : Profile.Legacy,
            Form = ReadForm(),
            Output = output is "none" or Delivered ? null : output,
            IsMuted = output == "none",
            FailOn = ReadFailOn(),
            Scenario = invocation.Value(options.Expect),
            Baseline = ReadBaseline(),
            UpdatesBaseline = invocation.Switch(options.UpdateBaseline) ?? false,
            ShowsHabits = invocation.Switch(options.ShowHabits) ?? false,
            ShowsTrees = invocation.Switch(options.Tree) ?? false,
            IsWeaverCompatible = invocation.Switch(options.WeaverCompat) ?? false,
            IsOneDocument = invocation.Switch(options.NoStream) ?? configuration.Flag($"{Weavers}.no_stream") ?? false,
            HasStatistics = !(invocation.Switch(options.NoStats) ?? configuration.Flag($"{Weavers}.no_stats") ?? false),
            MaxSpans = ReadCount(options.MaxSpans),
            MaxTraceSpans = ReadCount(options.MaxTraceSpans),
        };
    }

    private ImmutableArray<string> ReadInputs(out bool listens)
    {
        var files = invocation.Value(options.Files) ?? [];
        var source = invocation.Value(options.InputSource);
        ReportOptions(files);
        if (files.Length > 0 && source is not null)
        {
            diagnostics.Report(UsageDiagnostics.Contradiction(options.InputSource.Name, "FILE"));
        }

        listens = invocation.Switch(options.Listening.Listen) ?? false;
        if (listens && files.Length > 0)
        {
            diagnostics.Report(UsageDiagnostics.Contradiction(options.Listening.Listen.Name, "FILE"));
        }

        source ??= files.Length > 0 || listens ? null : FromFile("input_source");
        if (source is not null)
        {
            var word = source.ToLowerInvariant();
            listens |= word is "otlp" or "o";
            files = word switch
            {
                "stdin" or "s" => ["-"],
                "otlp" or "o" => [],
                _ => [source],
            };
        }

        if (files.Length == 0 && !listens)
        {
            diagnostics.Report(UsageDiagnostics.NoTelemetrySource(options.Listening.Listen.Name));
        }

        if (files.Count(file => file == "-") > 1)
        {
            diagnostics.Report(UsageDiagnostics.ExtraArgument("-"));
        }

        return [.. files];
    }

    private ListenSettings? ReadListening(bool listens, bool delivers)
    {
        if (listens)
        {
            return new ListenSettingsReader(options.Listening, invocation, configuration, diagnostics).Read(delivers);
        }

        if (delivers)
        {
            diagnostics.Report(UsageDiagnostics.OnlyWith($"{options.Output.Name} {Delivered}", options.Listening.Listen.Name));
        }

        foreach (var option in options.Listening.Details.Where(invocation.Has))
        {
            diagnostics.Report(UsageDiagnostics.NoEffect(option.Name, "leave it out: a check of files does not listen"));
        }

        return null;
    }

    /// <summary>The parser takes an option that it does not know for one more file.</summary>
    private void ReportOptions(string[] files)
    {
        var known = invocation.Arguments.CommandResult.Command.Options.Select(option => option.Name);
        foreach (var file in files.Where(file => file.Length > 1 && file[0] == '-'))
        {
            diagnostics.Report(UsageDiagnostics.UnknownOption(file, NearestName.Find(file.Split('=')[0], known)));
        }
    }

    private TelemetryFormat ReadInputFormat()
    {
        var word = invocation.Value(options.InputFormat) ?? FromFile("input_format") ?? "auto";
        if (TelemetryInput.FormatOf(word) is { } format)
        {
            return format;
        }

        diagnostics.Report(UsageDiagnostics.UnknownFormat(options.InputFormat.Name, word, TelemetryInput.FormatWords));
        return TelemetryFormat.Auto;
    }

    private ReportForm ReadForm()
    {
        var name = invocation.Value(options.Format) ?? FromFile("format") ?? ReportForm.Text.Name;
        if (ReportForm.Find(name) is { } form)
        {
            return form;
        }

        diagnostics.Report(UsageDiagnostics.UnknownFormat(options.Format.Name, name, ReportForm.Names));
        return ReportForm.Text;
    }

    private FindingLevel? ReadFailOn()
    {
        var word = Choice(options.FailOn, LiveCheckOptions.FailOnWords, configuration.Text($"{Own}.fail_on") ?? configuration.Text($"{Weavers}.fail_on"));
        return word == "none" ? null : FindingWords.LevelOf(word) ?? FindingLevel.Violation;
    }

    private (string FullPath, string Shown)? ReadBaseline()
    {
        if (invocation.Value(options.Baseline) is { } typed)
        {
            return (invocation.Environment.FullPath(typed), typed);
        }

        if (configuration.Text($"{Own}.baseline_file") is { } setting)
        {
            var fullPath = Path.GetFullPath(setting, configuration.Folder!);
            return (fullPath, invocation.Environment.Shown(fullPath));
        }

        if (invocation.Switch(options.UpdateBaseline) ?? false)
        {
            diagnostics.Report(UsageDiagnostics.OnlyWith(options.UpdateBaseline.Name, options.Baseline.Name));
        }

        return null;
    }

    /// <summary>A word that was typed, else that of the file, which was checked when it was read.</summary>
    private string? Choice(Option<string> option, ImmutableArray<string> words, string? setting)
    {
        if (invocation.Value(option) is not { } word)
        {
            return setting;
        }

        if (!words.Contains(word))
        {
            diagnostics.Report(UsageDiagnostics.UnknownChoice(option.Name, word, words));
        }

        return word;
    }

    private int? ReadCount(Option<string> option)
    {
        if (invocation.Value(option) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return count;
        }

        diagnostics.Report(UsageDiagnostics.NotACount(option.Name, text));
        return null;
    }

    /// <summary>What was typed and changes nothing is said; what would change the result and cannot be done is an error.</summary>
    private void ReportUnsupported()
    {
        foreach (var option in options.Advice)
        {
            var key = $"{Weavers}.{option.Name.TrimStart('-').Replace('-', '_')}";
            if (invocation.Has(option) || configuration.Text(key) is not null)
            {
                diagnostics.Report(UsageDiagnostics.Unsupported(
                    invocation.Has(option) ? option.Name : key, "leave it out: the rules are built in, and filters, levels and suppressions in .weaver.toml fit them"));
            }
        }

        if (invocation.Has(options.Templates))
        {
            diagnostics.Report(UsageDiagnostics.Unsupported(options.Templates.Name, $"write '{options.Format.Name}' with one of {string.Join(", ", ReportForm.Names)}"));
        }

        if ((invocation.Switch(options.Tree) ?? false) && invocation.Value(options.Format) is { } form && ReportForm.Find(form) != ReportForm.Text)
        {
            diagnostics.Report(UsageDiagnostics.NoEffect(options.Tree.Name, $"leave it out: only '{options.Format.Name} text' has trees"));
        }
    }

    private string? FromFile(string key) => configuration.Text($"{Weavers}.{key}");
}
