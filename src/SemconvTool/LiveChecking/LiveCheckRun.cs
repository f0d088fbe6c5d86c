using System.Collections.Immutable;
using System.Runtime;
using System.Text;
using Semconv.Core.Resolution;
using Semconv.LiveCheck;
using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Expectations;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Findings.Ledger;
using Semconv.LiveCheck.Findings.Screening;
using Semconv.LiveCheck.Matching.Expressions;
using Semconv.LiveCheck.Reports;
using Semconv.LiveCheck.Reports.Trees;
using Semconv.LiveCheck.Reports.Weaver;
using Semconv.LiveCheck.Spans;
using Semconv.Otlp.Files;
using Semconv.Otlp.Receiver;
using Semconv.Text.Diagnostics;
using SemconvTool.Files;
using SemconvTool.LiveChecking.Emitting;
using SemconvTool.LiveChecking.Listening;
using SemconvTool.Session;

namespace SemconvTool.LiveChecking;

/// <summary>One live check: reads recorded telemetry or listens for it, judges it, reports it.</summary>
internal sealed class LiveCheckRun(RegistrySession session, LiveCheckSettings settings, FindingScreen screen) : IDisposable
{
    /// <summary>Workflows wait for timers and people; what is missing for longer than this is not awaited.</summary>
    private static readonly TimeSpan OpenTracePatience = TimeSpan.FromMinutes(10);

    private readonly TelemetryInput _input = new(session, settings);
    private readonly LiveListener? _listener = settings.Listening is { } listening ? new LiveListener(session, listening) : null;
    private readonly TraceTrees _trees = new(settings);
    private readonly MatcherReader _matchers = new(session.Configuration);
    private ImmutableArray<UserMatcher> _userMatchers = [];
    private FindingEmission? _emission;
    private KnownFindings? _known;
    private Scenario _scenario = Scenario.Empty;
    private ReportOutput? _output;

    /// <summary>The path of the registry.</summary>
    public string Registry { get; private set; } = string.Empty;

    /// <summary>
    /// The report; what cannot be trusted in it was reported as well. Null when something is wrong that the check needs, such as the
    /// registry or a port, which was reported.
    /// </summary>
    public LiveCheckReport? Check()
    {
        if (session.HasErrors || !Prepare() || session.Load() is not { } source)
        {
            return null;
        }

        Registry = source.Path;
        var registry = session.Compile(source);
        _output = session.HasErrors ? null : ReportOutput.Open(settings, session);
        return _output is null ? null : Check(registry, _output);
    }

    /// <summary>Prints the report, says what was done, and weighs both.</summary>
    public ExitCode Finish(LiveCheckReport report, string done)
    {
        new ReportPrinter(settings, session, _output!, this).Print(report);
        _output!.Complete(session.Diagnostics);
        var code = session.Finish(done);
        Deliver(_output);
        return code == ExitCode.Clean && report.HasFailed ? ExitCode.Findings : code;
    }

    /// <summary>The broken traces. Of files all their spans are read again; of what was received there are those that were kept.</summary>
    public TreeReport Trees(bool usesColors) => _trees.ToReport(again => _input.Read(again, NewProgress(), new DiagnosticBag()), usesColors);

    public void Dispose()
    {
        _input.Dispose();
        _listener?.Dispose();
        _emission?.Dispose();
        _output?.Dispose();
    }

    /// <summary>Reads what goes with the telemetry; false when something is wrong with it, which was reported.</summary>
    private bool Prepare()
    {
        var problems = new DiagnosticBag();
        _userMatchers = _matchers.Read(problems);
        session.ReportUsage(problems);
        if (settings.Scenario is { } scenario
            && InputFile.ReadNamed(session.Environment.FullPath(scenario), scenario, session.Diagnostics) is { } source)
        {
            _scenario = ScenarioReader.Read(source, session.Diagnostics);
        }

        if (settings.Baseline is { } baseline && !settings.UpdatesBaseline)
        {
            _known = new KnownFindingsFile(baseline.FullPath, baseline.Shown, session.Diagnostics).Read();
        }

        return !session.HasErrors;
    }

    private LiveCheckReport? Check(ResolvedRegistry registry, ReportOutput output)
    {
        var lines = settings.Form == ReportForm.Findings ? new FindingLines(output.Writer, _known) : null;
        LiveChecker? checker = null;
        var ledger = new FindingLedger(finding => Take(finding, lines, checker!));
        var all = Emit(ledger);
        var expectations = new ExpectationCounter(_scenario);
        var setup = Setup(output, expectations);
        var findings = new RequestFindings(all, settings.Profile);
        checker = new LiveChecker(registry, setup, _listener is null ? all : findings, session.Diagnostics);
        if (session.HasErrors)
        {
            return null;
        }

        setup.Report?.Begin();
        if (session.Clock.Measure("check", () => Read(checker, findings)) is not { } reading)
        {
            return null;
        }

        _matchers.ReportFailures(checker.Expressions, session.Diagnostics);
        expectations.Complete(new ScreenedFindings(screen, all), session.Diagnostics);
        setup.Report?.Complete(settings.HasStatistics ? checker.Statistics : null);
        var report = CheckSummary.Of(checker, reading) with
        {
            Profile = settings.Profile,
            FailOn = settings.FailOn,
            Inputs = _listener?.Addresses ?? [.. settings.Inputs.Select(TelemetryInput.Shown)],
            SuppressedCount = screen.SuppressedCount,
            FilteredCount = screen.FilteredCount,
            Groups = ledger.ToGroups(settings.Profile),
        };
        session.Diagnostics.AddRange(screen.Unused.Select(LiveCheckDiagnostics.UnusedSuppression));
        report = TrustReview.Review(report, settings.Listening, session.Diagnostics);
        report = report with { Groups = ApplyBaseline(report) };
        lines?.Write(report.Groups);
        _emission?.Close(session.Diagnostics);
        return report;
    }

    /// <summary>Gives the report to those who fetch it, if that is how it is wanted.</summary>
    private void Deliver(ReportOutput output)
    {
        if (settings.Listening is { DeliversReport: true })
        {
            var text = output.Writer.ToString()!;
            if (!_listener!.Deliver(new AdminAnswer(200, settings.Form.MediaType, Encoding.UTF8.GetBytes(text))))
            {
                // Nobody came for it, and it must not be lost.
                session.Environment.Output.Write(text);
            }
        }
    }

    private IFindingConsumer Emit(FindingLedger ledger)
    {
        if (settings.Emission is null)
        {
            return ledger;
        }

        _emission = new FindingEmission(settings.Emission, session.Environment, _listener is not null);
        return _emission.Before(ledger, settings, _known);
    }

    private TelemetryReading? Read(LiveChecker checker, RequestFindings findings)
    {
        // Short commands end before collecting pays; this one may run for long, and what reading the registry left would stay beneath it.
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            GC.EndNoGCRegion();
        }

        if (_input.IsLarge || _listener is not null)
        {
            GC.Collect();
        }

        var reading = _listener is null ? _input.Read(checker, NewProgress(), session.Diagnostics) : _listener.Listen(checker, findings);
        checker.Complete();
        return reading;
    }

    private LiveCheckSetup Setup(ReportOutput output, ExpectationCounter expectations)
    {
        var limits = _listener is null ? new SpanStoreLimits() : SpanStoreLimits.OfListener;
        return new LiveCheckSetup
        {
            Matchers = _userMatchers,
            Advice = new AdviceOptions { IsWeaverCompatible = settings.IsWeaverCompatible },
            Limits = limits with { Spans = settings.MaxSpans ?? limits.Spans, SpansPerTrace = settings.MaxTraceSpans ?? limits.SpansPerTrace },
            Screen = screen.IsEmpty ? null : screen,
            Report = settings.Form.Samples is { } form ? new WeaverReport(output.Writer, ReportOptions(form)) : null,
            Expectations = expectations.IsEmpty ? null : expectations,
            KeepsResources = settings.Emission is not null,
            Patience = (long)OpenTracePatience.TotalMilliseconds,
        };
    }

    private WeaverReportOptions ReportOptions(WeaverReportFormat form) => new(form)
    {
        IsStreamed = !settings.IsOneDocument,
        IsWeaverCompatible = settings.IsWeaverCompatible,
    };

    private ProgressLine NewProgress() => new(session.Environment);

    private void Take(TraceFinding finding, FindingLines? lines, LiveChecker checker)
    {
        lines?.Write(finding);
        _trees.Take(finding, checker);
    }

    private ImmutableArray<FindingGroup> ApplyBaseline(LiveCheckReport report)
    {
        // What could not be trusted must not become what is known.
        if (settings.UpdatesBaseline && settings.Baseline is { } baseline && !session.HasErrors)
        {
            _known = new KnownFindingsFile(baseline.FullPath, baseline.Shown, session.Diagnostics).Write(report.Groups);
        }

        return _known?.Mark(report.Groups, session.Diagnostics) ?? report.Groups;
    }
}
