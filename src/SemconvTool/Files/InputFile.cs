using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Files;

/// <summary>Reads a file into a source text.</summary>
internal static class InputFile
{
    /// <summary>The text of a file that was found, under the path it is reported with; null when it cannot be read, which was reported.</summary>
    public static SourceText? Read(string fullPath, string shownPath, DiagnosticBag diagnostics)
    {
        using var bytes = Open(fullPath, shownPath, diagnostics);
        return bytes is null ? null : SourceDecoder.Decode(shownPath, bytes.Span, diagnostics);
    }

    /// <summary>The bytes of such a file; null when it cannot be read, which was reported.</summary>
    public static FileBytes? Open(string fullPath, string shownPath, DiagnosticBag diagnostics) =>
        Guard(RegularFile.Read, fullPath, shownPath, diagnostics);

    /// <summary>The same for a file that the user named, which may be a pipe.</summary>
    public static SourceText? ReadNamed(string fullPath, string shownPath, DiagnosticBag diagnostics) =>
        Guard(File.ReadAllBytes, fullPath, shownPath, diagnostics) is { } bytes ? SourceDecoder.Decode(shownPath, bytes, diagnostics) : null;

    public static byte[]? ReadBytes(string fullPath, string shownPath, DiagnosticBag diagnostics) =>
        Guard(RegularFile.ReadAllBytes, fullPath, shownPath, diagnostics);

    private static T? Guard<T>(Func<string, T> read, string fullPath, string shownPath, DiagnosticBag diagnostics)
        where T : class
    {
        try
        {
            return read(fullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && Directory.Exists(fullPath))
        {
            diagnostics.Report(InputDiagnostics.Unreadable(shownPath, FileTrouble.IsFolder));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Report(InputDiagnostics.Missing(shownPath, "file"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(InputDiagnostics.Unreadable(shownPath, FileTrouble.ReasonOf(exception)));
        }

        return null;
    }
}
