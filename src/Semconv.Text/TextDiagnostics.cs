using Semconv.Text.Diagnostics;

namespace Semconv.Text;

/// <summary>What can be wrong with the bytes of a file before any language is read.</summary>
public static class TextDiagnostics
{
    public static readonly DiagnosticDescriptor NotUtf8Descriptor = new(
        "SC1001", "not-utf8", Severity.Error, "A file is not valid UTF-8.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NotUtf8Descriptor];

    public static Diagnostic NotUtf8(Location location, string detail) =>
        new(NotUtf8Descriptor, location, $"the file is not valid UTF-8: {detail}")
        {
            Help = "save the file as UTF-8",
        };
}
