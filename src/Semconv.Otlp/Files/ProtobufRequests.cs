using System.Buffers.Binary;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Protobuf;
using Semconv.Otlp.Wire;
using Semconv.Text;

namespace Semconv.Otlp.Files;

/// <summary>Reads OTLP requests in protobuf: a single one, or many that each stand behind their length.</summary>
internal sealed class ProtobufRequests(RequestBuffer buffer, ISampleVisitor visitor, TelemetryLog log)
{
    private const int LengthSize = sizeof(int);

    private readonly ProtobufDecoder _decoder = new(visitor);

    public void ReadMany()
    {
        while (buffer.Fill(1))
        {
            var offset = buffer.Offset;
            if (!buffer.Fill(LengthSize))
            {
                log.ReportCutOff(Location.OfFile(log.Path), offset, isGrowing: false);
                return;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(buffer.Bytes);
            if (length > TelemetryFile.LargestRequest)
            {
                // A length like that is rubbish more often than a request, so it does not tell where the next one begins.
                log.ReportDamaged(TelemetryDiagnostics.TooLarge(Location.OfFile(log.Path), offset, TelemetryFile.LargestRequest));
                return;
            }

            if (!buffer.Fill(LengthSize + (int)length))
            {
                log.ReportCutOff(Location.OfFile(log.Path), offset, isGrowing: false);
                return;
            }

            Read(buffer.Bytes.Slice(LengthSize, (int)length), offset + LengthSize);
            buffer.Advance(LengthSize + (int)length);
        }
    }

    public void ReadOne()
    {
        while (buffer.FillMore())
        {
            // A single request has no length: it is as long as the file.
        }

        if (buffer.IsFull)
        {
            log.ReportDamaged(TelemetryDiagnostics.TooLarge(Location.OfFile(log.Path), 0, TelemetryFile.LargestRequest));
            return;
        }

        Read(buffer.Bytes, buffer.Offset);
    }

    private void Read(ReadOnlySpan<byte> request, long offset)
    {
        log.Records++;
        if (request.StartsWith(ContentProbe.Zstandard))
        {
            log.ReportDamaged(TelemetryDiagnostics.Zstandard(Location.OfFile(log.Path), offset));
            return;
        }

        var (error, position) = SignalProbe.Find(request) is { } signal ? _decoder.Decode(signal, request) : Walk(request);
        if (error != WireError.None)
        {
            log.ReportDamaged(TelemetryDiagnostics.Damaged(Location.OfFile(log.Path), offset + position, error));
        }
    }

    /// <summary>Looks at the outermost fields of a request without items, which may be empty or damaged.</summary>
    private static (WireError Error, int Position) Walk(ReadOnlySpan<byte> request)
    {
        var reader = new WireReader(request);
        while (reader.Next())
        {
            reader.Skip();
        }

        return (reader.Error, reader.Position);
    }
}
