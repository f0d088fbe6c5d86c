using System.Collections.Immutable;
using System.Globalization;

namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>Prints a JUnit report, which CI servers show as tests: a failure for each problem that makes the run fail, a passed test for everything else.</summary>
/// <remarks>Without diagnostics there is one passed test, because servers call an empty report broken.</remarks>
public sealed class JUnitRenderer : IDiagnosticRenderer
{
    /// <summary>From which weight on a diagnostic is a failure.</summary>
    public Severity FailOn { get; init; } = Severity.Error;

    public void Render(ImmutableArray<Diagnostic> diagnostics, TextWriter writer)
    {
        var failures = diagnostics.Count(IsFailure);
        var tests = Math.Max(1, diagnostics.Length);
        var counts = string.Create(CultureInfo.InvariantCulture, $"tests=\"{tests}\" failures=\"{failures}\"");
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.Write($"<testsuites name=\"semconv\" {counts}>\n  <testsuite name=\"semconv\" {counts}>\n");
        if (diagnostics.IsEmpty)
        {
            writer.Write("    <testcase name=\"no problems\" classname=\"semconv\"/>\n");
        }

        foreach (var diagnostic in diagnostics)
        {
            WriteCase(diagnostic, writer);
        }

        writer.Write("  </testsuite>\n</testsuites>\n");
    }

    private bool IsFailure(Diagnostic diagnostic) => diagnostic.Severity >= FailOn;

    private void WriteCase(Diagnostic diagnostic, TextWriter writer)
    {
        var place = diagnostic.Location?.ToString() ?? "semconv";
        var help = diagnostic.Help is null ? string.Empty : $"\nhelp: {diagnostic.Help}";
        var text = $"{place}: {diagnostic.Severity.Word()} {diagnostic.Id} ({diagnostic.Descriptor.Name}): {diagnostic.Message}{help}";
        writer.Write($"    <testcase name=\"{XmlText.Escape($"{diagnostic.Id} {diagnostic.Descriptor.Name}: {place}")}\" classname=\"{XmlText.Escape(diagnostic.Location?.Source.Path ?? "semconv")}\">\n");
        writer.Write(IsFailure(diagnostic)
            ? $"      <failure type=\"{diagnostic.Id}\" message=\"{XmlText.Escape(diagnostic.Message)}\">{XmlText.Escape(text)}</failure>\n"
            : $"      <system-out>{XmlText.Escape(text)}</system-out>\n");
        writer.Write("    </testcase>\n");
    }
}
