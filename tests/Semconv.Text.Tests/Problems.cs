using Semconv.Text.Diagnostics;

namespace Semconv.Text.Tests;

/// <summary>Diagnostics to print.</summary>
internal static class Problems
{
    public static readonly DiagnosticDescriptor UnknownKey = new("SC1102", "unknown-key", Severity.Error, "A key is unknown.");

    public static readonly DiagnosticDescriptor Unstable = new("SC2001", "unstable", Severity.Warning, "Something is unstable.");

    public static readonly DiagnosticDescriptor Outside = new("SC7001", "ignored", Severity.Note, "Something is ignored.");

    public static Diagnostic At(string marked, string message = "unknown key 'attribtes'") =>
        new(UnknownKey, MarkedText.Parse(marked), message);
}
