using System.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Files;
using SemconvTool.Session;

namespace SemconvTool.LiveChecking;

/// <summary>Where a report goes: standard output, a file that is there as a whole at the end, memory from which it is fetched, or nowhere.</summary>
internal sealed class ReportOutput : IDisposable
{
    private readonly LossyStream? _stream;
    private readonly string? _temporary;
    private readonly string _fullPath = string.Empty;
    private readonly string _shown = string.Empty;

    private ReportOutput(TextWriter writer) => Writer = writer;

    private ReportOutput(string fullPath, string shown, string? temporary)
    {
        _fullPath = fullPath;
        _shown = shown;
        _temporary = temporary;
        _stream = new LossyStream(new FileStream(temporary ?? fullPath, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0));
        Writer = new StreamWriter(_stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16) { NewLine = "\n" };
    }

    public TextWriter Writer { get; }

    /// <summary>Whether a person may read it as it is written.</summary>
    public bool IsStandardOutput { get; private init; }

    /// <summary>Null when the file cannot be written, which was reported.</summary>
    public static ReportOutput? Open(LiveCheckSettings settings, RegistrySession session)
    {
        if (settings.IsMuted)
        {
            return new ReportOutput(TextWriter.Null);
        }

        if (settings.Listening is { DeliversReport: true })
        {
            return new ReportOutput(new StringWriter { NewLine = "\n" });
        }

        if (settings.Output is not { } typed)
        {
            return new ReportOutput(session.Environment.Output) { IsStandardOutput = true };
        }

        var isFolder = typed.EndsWith('/') || Directory.Exists(session.Environment.FullPath(typed));
        var shown = isFolder ? $"{typed.TrimEnd('/')}/live_check.{settings.Form.Extension}" : typed;
        var fullPath = session.Environment.FullPath(shown);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);

            // What leads elsewhere, a pipe or a device, is written into; it has no length.
            var file = new FileInfo(fullPath);
            var leadsElsewhere = file.LinkTarget is not null || file is { Exists: true, Length: 0 };
            return new ReportOutput(fullPath, shown, leadsElsewhere ? null : $"{fullPath}.{Environment.ProcessId}.tmp");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Diagnostics.Report(OutputDiagnostics.Refused(shown, FileTrouble.ReasonOf(exception)));
            return null;
        }
    }

    /// <summary>Puts a file in its place, unless a part of it is lost, which is reported.</summary>
    public void Complete(DiagnosticBag diagnostics)
    {
        if (_stream is null)
        {
            return;
        }

        try
        {
            Writer.Dispose();
            if (_stream.Loss is { } loss)
            {
                diagnostics.Report(OutputDiagnostics.Refused(_shown, FileTrouble.ReasonOf(loss)));
            }
            else if (_temporary is not null)
            {
                File.Move(_temporary, _fullPath, overwrite: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(OutputDiagnostics.Refused(_shown, FileTrouble.ReasonOf(exception)));
        }
    }

    /// <summary>Leaves no half of a report behind.</summary>
    public void Dispose()
    {
        if (_stream is not null)
        {
            Writer.Dispose();
            _stream.Dispose();
            if (_temporary is not null)
            {
                File.Delete(_temporary);
            }
        }
    }
}
