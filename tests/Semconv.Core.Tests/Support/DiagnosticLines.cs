using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Support;

/// <summary>Diagnostics as one line each, for assertions.</summary>
internal static class DiagnosticLines
{
    public static IEnumerable<string> Of(DiagnosticBag diagnostics) => diagnostics.ToImmutable().Select(Of);

    private static string Of(Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
        return $"{diagnostic.Location}: {severity} {diagnostic.Id} {diagnostic.Descriptor.Name}: {diagnostic.Message} | {diagnostic.Help}";
    }
}
