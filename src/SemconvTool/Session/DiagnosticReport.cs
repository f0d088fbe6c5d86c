using System.Collections.Immutable;
using Semconv.Core.Generation;
using Semconv.Otlp.Files;
using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;
using SemconvTool.Files;

namespace SemconvTool.Session;

/// <summary>How the problems of a run are printed and what exit code they give.</summary>
internal sealed record DiagnosticReport(DiagnosticFormat Format)
{
    public bool ToOutput { get; init; }

    public bool WarningsAreErrors { get; init; }

    /// <summary>Whether the problems are one document, so that the stream they go to takes nothing else.</summary>
    private bool IsDocument => Format.Name == "json";

    public bool FillsOutput => IsDocument && ToOutput;

    public bool FillsError => IsDocument && !ToOutput;

    /// <summary>The problems as they count in this run.</summary>
    public ImmutableArray<Diagnostic> Weigh(DiagnosticBag diagnostics) => WarningsAreErrors
        ? [.. diagnostics.ToImmutable().Select(each => each.Severity == Severity.Warning ? each with { Severity = Severity.Error } : each)]
        : diagnostics.ToImmutable();

    public void Print(ImmutableArray<Diagnostic> diagnostics, ToolEnvironment environment)
    {
        var (writer, isTerminal) = ToOutput
            ? (environment.Output, environment.OutputIsTerminal)
            : (environment.Error, environment.ErrorIsTerminal);
        Format.Create(environment.UseColors(isTerminal)).Render(diagnostics, writer);
    }

    /// <summary>What the problems mean for the exit code: unreadable input and a refusing environment win over findings.</summary>
    public static ExitCode ExitCodeOf(ImmutableArray<Diagnostic> diagnostics)
    {
        var code = ExitCode.Clean;
        foreach (var diagnostic in diagnostics.Where(each => each.Severity == Severity.Error))
        {
            var own = Classify(diagnostic.Descriptor);
            code = own > code ? own : code;
        }

        return code;
    }

    private static ExitCode Classify(DiagnosticDescriptor descriptor)
    {
        if (OutputDiagnostics.OfEnvironment.Contains(descriptor))
        {
            return ExitCode.Refused;
        }

        if (descriptor == GenerationDiagnostics.InvalidParameterDescriptor || TelemetryDiagnostics.All.Contains(descriptor))
        {
            return ExitCode.Usage;
        }

        var isAboutFindings = !descriptor.Id.StartsWith("SC7", StringComparison.Ordinal) || OutputDiagnostics.All.Contains(descriptor);
        return isAboutFindings ? ExitCode.Findings : ExitCode.Usage;
    }
}
