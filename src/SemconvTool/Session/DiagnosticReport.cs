using System.Collections.Immutable;
using Semconv.Core.Generation;
using Semconv.Core.Validation.Screening;
using Semconv.LiveCheck;
using Semconv.Otlp.Files;
using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;
using SemconvTool.Doctor;
using SemconvTool.Files;
using SemconvTool.LiveChecking.Listening;
using SemconvTool.Registries.Fetching;

namespace SemconvTool.Session;

/// <summary>How the problems of a run are printed and what exit code they give.</summary>
internal sealed record DiagnosticReport(DiagnosticFormat Format)
{
    public bool ToOutput { get; init; }

    public bool WarningsAreErrors { get; init; }

    /// <summary>From which weight on a problem makes the command fail.</summary>
    public Severity FailOn { get; init; } = Severity.Error;

    /// <summary>Whether standard output takes the problems as one document, and nothing else.</summary>
    public bool FillsOutput => Format.IsDocument && ToOutput;

    /// <summary>Whether standard error takes the problems as one document, and nothing else.</summary>
    public bool FillsError => Format.IsDocument && !ToOutput;

    /// <summary>The problems as they count in this run.</summary>
    public ImmutableArray<Diagnostic> Weigh(DiagnosticBag diagnostics, DiagnosticScreen screen)
    {
        var screened = screen.Apply(diagnostics.ToImmutable());
        return WarningsAreErrors
            ? [.. screened.Select(each => each.Severity == Severity.Warning ? each with { Severity = Severity.Error } : each)]
            : screened;
    }

    /// <summary>What is wrong with templates that print problems is known only when they do.</summary>
    public DiagnosticBag TemplateProblems { get; init; } = new();

    /// <summary>Prints the problems, and what is wrong with the user's templates for them, and says what the run ends with.</summary>
    public ExitCode Print(ImmutableArray<Diagnostic> diagnostics, ToolEnvironment environment)
    {
        var (writer, isTerminal) = ToOutput
            ? (environment.Output, environment.OutputIsTerminal)
            : (environment.Error, environment.ErrorIsTerminal);
        Format.Create(new RenderingOptions(environment.UseColors(isTerminal), FailOn)).Render(diagnostics, writer);
        if (!TemplateProblems.HasErrors)
        {
            return ExitCodeOf(diagnostics);
        }

        // The templates printed nothing, and what they were to print must not get lost.
        ImmutableArray<Diagnostic> all = [.. diagnostics, .. TemplateProblems.ToImmutable()];
        new TextRenderer { UseColors = environment.UseColors(environment.ErrorIsTerminal) }.Render(all, environment.Error);
        return ExitCodeOf(all);
    }

    /// <summary>What the problems mean for the exit code: unreadable input and a refusing environment win over findings.</summary>
    private ExitCode ExitCodeOf(ImmutableArray<Diagnostic> diagnostics)
    {
        var code = diagnostics.Any(each => each.Severity >= FailOn && each.Severity != Severity.Error) ? ExitCode.Findings : ExitCode.Clean;
        foreach (var diagnostic in diagnostics.Where(each => each.Severity == Severity.Error))
        {
            var own = Classify(diagnostic.Descriptor);
            code = own > code ? own : code;
        }

        return code;
    }

    private static ExitCode Classify(DiagnosticDescriptor descriptor)
    {
        if (OutputDiagnostics.OfEnvironment.Contains(descriptor) || FetchDiagnostics.OfEnvironment.Contains(descriptor)
            || ListeningDiagnostics.All.Contains(descriptor))
        {
            return ExitCode.Refused;
        }

        if (LiveCheckDiagnostics.OfTrust.Contains(descriptor))
        {
            return ExitCode.Untrusted;
        }

        if (descriptor == LiveCheckDiagnostics.InvalidScenarioDescriptor || descriptor == LiveCheckDiagnostics.InvalidKnownFindingDescriptor)
        {
            return ExitCode.Usage;
        }

        if (descriptor == GenerationDiagnostics.InvalidParameterDescriptor || TelemetryDiagnostics.All.Contains(descriptor))
        {
            return ExitCode.Usage;
        }

        var isAboutFindings = !descriptor.Id.StartsWith("SC7", StringComparison.Ordinal) || OutputDiagnostics.All.Contains(descriptor)
            || descriptor == FetchDiagnostics.ChangedDescriptor || DoctorRules.Findings.Contains(descriptor);
        return isAboutFindings ? ExitCode.Findings : ExitCode.Usage;
    }
}
