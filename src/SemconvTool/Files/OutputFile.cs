using System.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Files;

/// <summary>Writes one file: as a whole or not at all, and not when it already has the text.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether the file has the text now. A file that had it before keeps its time, so that builds do not start over.</summary>
    public static bool Write(string fullPath, string shownPath, string content, DiagnosticBag diagnostics)
    {
        try
        {
            var bytes = Utf8.GetBytes(content);
            if (File.Exists(fullPath) && File.ReadAllBytes(fullPath).AsSpan().SequenceEqual(bytes))
            {
                return true;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
            var temporary = $"{fullPath}.{Environment.ProcessId}.tmp";
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, fullPath, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(OutputDiagnostics.Refused(shownPath, exception.Message));
            return false;
        }
    }

    public static bool Remove(string fullPath, string shownPath, DiagnosticBag diagnostics)
    {
        try
        {
            File.Delete(fullPath);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(OutputDiagnostics.Refused(shownPath, exception.Message));
            return false;
        }
    }
}
