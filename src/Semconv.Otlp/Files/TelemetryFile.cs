using System.IO.Compression;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.Otlp.TraceStores;
using Semconv.Otlp.WeaverSamples;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Otlp.Files;

/// <summary>Reads recorded telemetry from a stream, one record at a time, whatever of the usual forms it is in (docs/telemetry-inputs.md).</summary>
public sealed class TelemetryFile
{
    /// <summary>The limit that OTLP recommends to receivers; here it holds for every record of any format.</summary>
    public const int LargestRequest = 64 * 1024 * 1024;

    private readonly TelemetrySource _source;
    private readonly SampleCounter _visitor;
    private readonly TelemetryLog _log;
    private readonly DiagnosticBag _diagnostics;

    private TelemetryFile(TelemetrySource source, ISampleVisitor visitor, DiagnosticBag diagnostics)
    {
        _source = source;
        _visitor = new SampleCounter(visitor);
        _log = new TelemetryLog(source.Path, diagnostics);
        _diagnostics = diagnostics;
    }

    /// <summary>Visits every sample. What is damaged or cut off is reported under the path.</summary>
    public static TelemetryReading Read(string path, Stream stream, ISampleVisitor visitor, DiagnosticBag diagnostics) =>
        Read(new TelemetrySource(path), stream, visitor, diagnostics);

    /// <summary>Visits every sample. What is damaged or cut off is reported under the path of the source.</summary>
    public static TelemetryReading Read(TelemetrySource source, Stream stream, ISampleVisitor visitor, DiagnosticBag diagnostics) =>
        new TelemetryFile(source, visitor, diagnostics).Read(stream);

    private TelemetryReading Read(Stream stream)
    {
        var head = new byte[ContentProbe.Zip.Length];
        var size = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        using var whole = new PrefixedStream(head[..size], stream);
        if (head.AsSpan().StartsWith(ContentProbe.Gzip))
        {
            ReadPacked(whole);
        }
        else if (head.AsSpan().StartsWith(ContentProbe.Zstandard))
        {
            _log.ReportDamaged(TelemetryDiagnostics.Zstandard(Location.OfFile(_source.Path), 0));
        }
        else if (head.AsSpan().StartsWith(ContentProbe.Zip))
        {
            return TelemetryArchive.Read(_source, whole, _visitor, _diagnostics);
        }
        else
        {
            ReadPlain(new RequestBuffer(whole, LargestRequest + sizeof(int)));
        }

        return _log.Counts + _visitor.Counts;
    }

    private void ReadPacked(PrefixedStream packed)
    {
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true);
        var buffer = new RequestBuffer(unpacked, LargestRequest + sizeof(int));
        ReadPlain(buffer);

        // .NET does not mind what stands behind packed data either, and takes no notice of it.
        if (!buffer.IsDamaged && !packed.IsAtEnd && packed.Read(new byte[1], 0, 1) > 0)
        {
            _log.ReportDamaged(TelemetryDiagnostics.PackingDamaged(Location.OfFile(_source.Path), buffer.Offset));
            return;
        }

        // .NET does not mind when packed data ends too early. Of several parts behind each other the size at the end is that of the last.
        var isShort = packed.IsAtEnd && packed.Last > buffer.Offset + buffer.Bytes.Length;
        if (_log.Counts.CutOff > 0)
        {
            return;
        }

        if (isShort || (buffer.IsDamaged && packed.IsAtEnd))
        {
            _log.ReportCutOff(Location.OfFile(_source.Path), buffer.Offset, isGrowing: false);
        }
        else if (buffer.IsDamaged)
        {
            _log.ReportDamaged(TelemetryDiagnostics.PackingDamaged(Location.OfFile(_source.Path), buffer.Offset));
        }
    }

    private void ReadPlain(RequestBuffer buffer)
    {
        if (buffer.Fill(ByteOrderMark.Length) && buffer.Bytes.StartsWith(ByteOrderMark))
        {
            buffer.Advance(ByteOrderMark.Length);
        }

        if (!buffer.Fill(1))
        {
            return;
        }

        var format = _source.Format == TelemetryFormat.Auto ? ContentProbe.Find(buffer) : _source.Format;
        if (format == TelemetryFormat.Auto)
        {
            _log.ReportCutOff(Location.OfFile(_source.Path), 0, isGrowing: false);
            return;
        }

        if (format is null)
        {
            _log.ReportDamaged(TelemetryDiagnostics.UnknownForm(_source.Path));
            return;
        }

        _visitor.VisitInput(TelemetryTraits.Of(format.Value));
        switch (format.Value)
        {
            case TelemetryFormat.OtlpProtobuf when buffer.Bytes[0] < 8:
                new ProtobufRequests(buffer, _visitor, _log).ReadMany();
                break;
            case TelemetryFormat.OtlpProtobuf:
                new ProtobufRequests(buffer, _visitor, _log).ReadOne();
                break;
            case TelemetryFormat.WeaverText:
                new WeaverText(buffer, _visitor, _log).Read(_source.EndsAtEmptyLine);
                break;
            default:
                new JsonRecordReader(buffer, RecordsOf(format.Value), _log).Read();
                break;
        }
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private IJsonRecords RecordsOf(TelemetryFormat format) => format switch
    {
        TelemetryFormat.Zipkin => new ZipkinRecords(_visitor),
        TelemetryFormat.Jaeger => new JaegerRecords(_visitor),
        TelemetryFormat.WeaverJson => new WeaverRecords(_visitor),
        _ => new OtlpJsonRecords(_visitor, hasBase64Ids: format == TelemetryFormat.Tempo),
    };
}
