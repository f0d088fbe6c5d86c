using System.IO.Compression;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Otlp.Files;

/// <summary>Reads an archive of telemetry as the Aspire dashboard exports it: a file for each resource and signal.</summary>
/// <remarks>Files that are no JSON, such as console output, are no telemetry and are passed over.</remarks>
internal static class TelemetryArchive
{
    public static TelemetryReading Read(TelemetrySource source, Stream stream, ISampleVisitor visitor, DiagnosticBag diagnostics)
    {
        var reading = default(TelemetryReading);
        try
        {
            // The directory of an archive is at its end, so it has to lie in memory; the archive itself is small, what is in it need not be.
            using var whole = new MemoryStream();
            if (!TryCopy(stream, whole))
            {
                diagnostics.Report(TelemetryDiagnostics.TooLarge(Location.OfFile(source.Path), 0, TelemetryFile.LargestRequest));
                return reading with { Damaged = 1 };
            }

            whole.Position = 0;
            using var archive = new ZipArchive(whole, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
                .OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                using var content = entry.Open();
                var part = source with { Path = $"{source.Path}!{entry.FullName}", Format = TelemetryFormat.Auto };
                reading += TelemetryFile.Read(part, content, visitor, diagnostics);
            }
        }
        catch (InvalidDataException)
        {
            diagnostics.Report(TelemetryDiagnostics.PackingDamaged(Location.OfFile(source.Path), 0));
            reading += new TelemetryReading { Damaged = 1 };
        }

        return reading;
    }

    private static bool TryCopy(Stream source, MemoryStream target)
    {
        var part = new byte[64 * 1024];
        while (target.Length <= TelemetryFile.LargestRequest)
        {
            var read = source.Read(part, 0, part.Length);
            if (read == 0)
            {
                return true;
            }

            target.Write(part, 0, read);
        }

        return false;
    }
}
