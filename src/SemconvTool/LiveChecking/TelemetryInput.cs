using System.Collections.Immutable;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.Otlp.Files;
using Semconv.Text.Diagnostics;
using SemconvTool.Files;
using SemconvTool.Session;

namespace SemconvTool.LiveChecking;

/// <summary>Opens what a live check reads, and reads it, again if need be.</summary>
internal sealed class TelemetryInput(RegistrySession session, LiveCheckSettings settings) : IDisposable
{
    /// <summary>The name under which standard input is reported.</summary>
    public const string StandardInput = "stdin";

    private const long LargeSize = 16 * 1024 * 1024;

    private LossyStream? _copy;
    private string? _copyPath;

    /// <summary>What follows <c>--input-format</c>; Weaver's <c>json</c> is any form of JSON.</summary>
    private static readonly ImmutableArray<(string Word, TelemetryFormat Format)> Formats =
    [
        ("auto", TelemetryFormat.Auto), ("json", TelemetryFormat.Auto), ("text", TelemetryFormat.WeaverText), ("otlp-json", TelemetryFormat.OtlpJson),
        ("otlp-proto", TelemetryFormat.OtlpProtobuf), ("zipkin", TelemetryFormat.Zipkin), ("jaeger", TelemetryFormat.Jaeger),
        ("tempo", TelemetryFormat.Tempo), ("aspire", TelemetryFormat.Aspire), ("weaver", TelemetryFormat.WeaverJson),
    ];

    public static IEnumerable<string> FormatWords => Formats.Select(format => format.Word);

    /// <summary>The format of a word; null when there is none.</summary>
    public static TelemetryFormat? FormatOf(string word) =>
        Formats.FirstOrDefault(format => format.Word == (word == "js" ? "json" : word)) is { Word: not null } found ? found.Format : null;

    public static string Shown(string input) => input == "-" ? StandardInput : input;

    /// <summary>Whether there is so much to read that memory counts, or nobody knows how much.</summary>
    public bool IsLarge => settings.Inputs.Any(input => input == "-" || new FileInfo(session.Environment.FullPath(input)) is { Exists: true, Length: > LargeSize });

    /// <summary>Visits every sample of every input, in the order they were named.</summary>
    /// <param name="visitor">Takes the samples.</param>
    /// <param name="progress">Tells how much was read.</param>
    /// <param name="diagnostics">Takes what cannot be read.</param>
    /// <returns>How much was read.</returns>
    public TelemetryReading Read(ISampleVisitor visitor, ProgressLine progress, DiagnosticBag diagnostics)
    {
        var sum = default(TelemetryReading);
        foreach (var input in settings.Inputs)
        {
            session.Environment.Cancellation.ThrowIfCancellationRequested();
            sum += Read(input, visitor, progress, diagnostics);
        }

        progress.Clear();
        return sum;
    }

    public void Dispose() => _copy?.Dispose();

    private TelemetryReading Read(string input, ISampleVisitor visitor, ProgressLine progress, DiagnosticBag diagnostics)
    {
        try
        {
            using var file = Open(input, diagnostics);
            if (file is null)
            {
                return default;
            }

            using var stream = progress.Follow(file);
            var problems = new DiagnosticBag();
            var source = new TelemetrySource(Shown(input)) { Format = settings.InputFormat, EndsAtEmptyLine = input == "-" };
            var reading = TelemetryFile.Read(source, stream, visitor, problems);
            diagnostics.AddRange(problems.ToImmutable().Select(Weigh));
            return reading;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Report(InputDiagnostics.Missing(input, "file"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            var reason = Directory.Exists(session.Environment.FullPath(input)) ? FileTrouble.IsFolder : FileTrouble.ReasonOf(exception);
            diagnostics.Report(InputDiagnostics.Unreadable(Shown(input), reason));
        }

        return default;
    }

    /// <summary>Null when what has to be read twice cannot be kept, which was reported.</summary>
    private Stream? Open(string input, DiagnosticBag diagnostics)
    {
        if (input != "-")
        {
            return File.OpenRead(session.Environment.FullPath(input));
        }

        if (!settings.ShowsTrees)
        {
            return session.Environment.OpenInput();
        }

        _copyPath ??= CopyInput(diagnostics);
        return _copyPath is null ? null : new FileStream(_copyPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>Standard input can be read once; for trees it is read twice.</summary>
    private string? CopyInput(DiagnosticBag diagnostics)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        _copy = new LossyStream(() => new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 0,
        }));
        using var input = session.Environment.OpenInput();
        input.CopyTo(_copy);
        if (_copy.Loss is not { } loss)
        {
            return path;
        }

        diagnostics.Report(OutputDiagnostics.RefusedFolder(Path.TrimEndingDirectorySeparator(Path.GetTempPath()), FileTrouble.ReasonOf(loss)));
        return null;
    }

    /// <summary>What was cut off may be what was broken, and a check of the rest is no check; a file that grows has its end still to come.</summary>
    private static Diagnostic Weigh(Diagnostic problem) =>
        problem.Descriptor == TelemetryDiagnostics.CutOffDescriptor && problem.Severity == Severity.Warning ? problem with { Severity = Severity.Error } : problem;
}
