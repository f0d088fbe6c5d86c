using System.Buffers.Binary;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.Otlp.Json;
using Semconv.Otlp.Protobuf;
using Semconv.Otlp.Wire;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Otlp.Files;

/// <summary>Reads recorded telemetry from a stream, one request at a time, whatever of the usual forms it is in.</summary>
/// <remarks>
/// The first byte tells: <c>{</c> begins JSON; a length of four bytes begins with one that no protobuf message can begin with
/// (below eight) unless a request has more than 128 MB; anything else is a single request in protobuf.
/// </remarks>
public sealed class TelemetryFile
{
    /// <summary>The limit that OTLP recommends to receivers.</summary>
    public const int LargestRequest = 64 * 1024 * 1024;

    private const int LengthSize = sizeof(int);

    private readonly string _path;
    private readonly RequestBuffer _buffer;
    private readonly ISampleVisitor _visitor;
    private readonly DiagnosticBag _diagnostics;

    private TelemetryFile(string path, Stream stream, ISampleVisitor visitor, DiagnosticBag diagnostics)
    {
        _path = path;
        _buffer = new RequestBuffer(stream, LargestRequest + LengthSize);
        _visitor = visitor;
        _diagnostics = diagnostics;
    }

    /// <summary>Visits every sample. What is damaged or cut off is reported under the path.</summary>
    public static void Read(string path, Stream stream, ISampleVisitor visitor, DiagnosticBag diagnostics) =>
        new TelemetryFile(path, stream, visitor, diagnostics).Read();

    private void Read()
    {
        // No blanks are passed over here: a line feed is also the first byte of a request in protobuf.
        if (!_buffer.Fill(1))
        {
            return;
        }

        switch (_buffer.Bytes[0])
        {
            case (byte)'{':
                _visitor.VisitInput(new InputTraits(TelemetryFormat.OtlpJson, InputLosses.None));
                ReadJson();
                break;
            case < 8:
                _visitor.VisitInput(new InputTraits(TelemetryFormat.OtlpProtobuf, InputLosses.None));
                ReadFrames();
                break;
            case OtlpTags.Request.Resource:
                _visitor.VisitInput(new InputTraits(TelemetryFormat.OtlpProtobuf, InputLosses.None));
                ReadSingle();
                break;
            default:
                _diagnostics.Report(TelemetryDiagnostics.UnknownForm(_path));
                break;
        }
    }

    private void ReadFrames()
    {
        var decoder = new ProtobufDecoder(_visitor);
        while (_buffer.Fill(1))
        {
            var offset = _buffer.Offset;
            if (!_buffer.Fill(LengthSize))
            {
                _diagnostics.Report(TelemetryDiagnostics.CutOff(Location.OfFile(_path), offset));
                return;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(_buffer.Bytes);
            if (length > LargestRequest)
            {
                _diagnostics.Report(TelemetryDiagnostics.TooLarge(Location.OfFile(_path), offset, LargestRequest));
                return;
            }

            if (!_buffer.Fill(LengthSize + (int)length))
            {
                _diagnostics.Report(TelemetryDiagnostics.CutOff(Location.OfFile(_path), offset));
                return;
            }

            Decode(decoder, _buffer.Bytes.Slice(LengthSize, (int)length), offset + LengthSize);
            _buffer.Advance(LengthSize + (int)length);
        }
    }

    private void ReadSingle()
    {
        while (_buffer.FillMore())
        {
            // A single request has no length: it is as long as the file.
        }

        if (_buffer.IsFull)
        {
            _diagnostics.Report(TelemetryDiagnostics.TooLarge(Location.OfFile(_path), 0, LargestRequest));
            return;
        }

        Decode(new ProtobufDecoder(_visitor), _buffer.Bytes, 0);
    }

    private void Decode(ProtobufDecoder decoder, ReadOnlySpan<byte> request, long offset)
    {
        var (error, position) = SignalProbe.Find(request) is { } signal ? decoder.Decode(signal, request) : Walk(request);
        if (error != WireError.None)
        {
            _diagnostics.Report(TelemetryDiagnostics.Damaged(Location.OfFile(_path), offset + position, error));
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

    private void ReadJson()
    {
        var decoder = new JsonDecoder(_visitor);
        for (; _buffer.Fill(1); _buffer.SkipBlanks())
        {
            var scanner = default(JsonExtent);
            while (!scanner.Scan(_buffer.Bytes))
            {
                if (!_buffer.FillMore())
                {
                    _diagnostics.Report(_buffer.IsFull
                        ? TelemetryDiagnostics.TooLarge(Place(0), _buffer.Offset, LargestRequest)
                        : TelemetryDiagnostics.CutOff(Place(0), _buffer.Offset));
                    return;
                }
            }

            var (problem, position) = decoder.Decode(_buffer.Bytes[..scanner.Length]);
            if (problem is not null)
            {
                _diagnostics.Report(TelemetryDiagnostics.Damaged(Place(position), _buffer.Offset + position, problem));
            }

            _buffer.Advance(scanner.Length);
        }
    }

    /// <summary>The line of a byte of JSON; the offset keeps reports in the order of the file.</summary>
    private Location Place(long position)
    {
        var line = _buffer.Line + _buffer.Bytes[..(int)position].Count((byte)'\n');
        return new Location(SourceText.OfLine(_path, line), new TextSpan((int)Math.Min(_buffer.Offset + position, int.MaxValue), 0));
    }
}
