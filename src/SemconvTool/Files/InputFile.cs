using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Files;

/// <summary>Reads a file into a source text.</summary>
internal static class InputFile
{
    /// <summary>The text under the path it is reported with; null when it cannot be read, which was reported.</summary>
    public static SourceText? Read(string fullPath, string shownPath, DiagnosticBag diagnostics)
    {
        try
        {
            return SourceDecoder.Decode(shownPath, File.ReadAllBytes(fullPath), diagnostics);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Report(InputDiagnostics.Missing(shownPath, "file"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(InputDiagnostics.Unreadable(shownPath, exception.Message));
        }

        return null;
    }
}
