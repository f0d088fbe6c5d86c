using System.Collections.Immutable;
using Semconv.LiveCheck;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples.Inputs;
using SemconvTool.LiveChecking.Emitting;
using SemconvTool.LiveChecking.Listening;

namespace SemconvTool.LiveChecking;

/// <summary>What a live check was told, by its options and the configuration file.</summary>
internal sealed record LiveCheckSettings
{
    /// <summary>Files as they were typed; <c>-</c> for standard input.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>Where telemetry is listened for instead; null when files are read.</summary>
    public ListenSettings? Listening { get; init; }

    /// <summary>Where findings go as log records; null for nowhere.</summary>
    public LogEmissionSettings? Emission { get; init; }

    public TelemetryFormat InputFormat { get; init; }

    public Profile Profile { get; init; }

    public ReportForm Form { get; init; } = ReportForm.Text;

    /// <summary>The file or folder; null for standard output.</summary>
    public string? Output { get; init; }

    public bool IsMuted { get; init; }

    /// <summary>Null when no finding fails the run.</summary>
    public FindingLevel? FailOn { get; init; } = FindingLevel.Violation;

    public string? Scenario { get; init; }

    /// <summary>The list of known findings, its full path and as users see it; null for none.</summary>
    public (string FullPath, string Shown)? Baseline { get; init; }

    public bool UpdatesBaseline { get; init; }

    public bool ShowsHabits { get; init; }

    public bool ShowsTrees { get; init; }

    public bool IsWeaverCompatible { get; init; }

    public bool IsOneDocument { get; init; }

    public bool HasStatistics { get; init; } = true;

    /// <summary>How many spans are kept; null for what the checker takes.</summary>
    public int? MaxSpans { get; init; }

    public int? MaxTraceSpans { get; init; }
}
