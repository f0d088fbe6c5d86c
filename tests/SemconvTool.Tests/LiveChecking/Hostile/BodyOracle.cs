using System.Buffers.Binary;
using System.IO.Compression;
using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Receiver;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>Knows what a report has to say of bodies: reads each by itself, without connections, queues and threads.</summary>
internal sealed class BodyOracle
{
    private readonly Lock _lock = new();

    public long Spans { get; private set; }

    public long Requests { get; private set; }

    public long Damaged { get; private set; }

    public long Refused { get; private set; }

    /// <summary>Counts a body whose answer said whether it was taken; refusals of what surrounds a body say so.</summary>
    public void Judge(HostileBody body, bool isTaken, string? message)
    {
        if (!isTaken && !message!.Contains("cannot be read", StringComparison.Ordinal) && body.Form != RequestForm.Zipkin)
        {
            Refuse(body, message);
            return;
        }

        var content = body.IsGrpc ? body.Content[5..] : body.Content;
        if (body.IsPacked && (!body.IsGrpc || body.Content[0] == 1) && !TryUnpack(ref content))
        {
            Assert.False(isTaken, "what cannot be unpacked was taken");
            Refuse(body, message);
            return;
        }

        var decoder = new RequestDecoder(new Ignorance());
        var problem = decoder.Read(new ReceivedRequest(body.Form, body.Signal, content.ToArray()));
        if (!isTaken && problem is null && body.Form == RequestForm.Zipkin && body.IsPacked)
        {
            // Its packing was cut off behind the content.
            Refuse(body, message);
            return;
        }

        Assert.Equal(problem is null, isTaken);
        lock (_lock)
        {
            Requests++;
            Spans += decoder.Counts.Spans;
            Damaged += problem is null ? 0 : 1;
        }
    }

    private void Refuse(HostileBody body, string? message)
    {
        Assert.True(body.IsGrpc || body.IsPacked, $"refused without being read: {message}");
        lock (_lock)
        {
            Refused++;
        }
    }

    private static bool TryUnpack(ref byte[] content)
    {
        try
        {
            using var unpacked = new MemoryStream();
            using var packed = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
            packed.CopyTo(unpacked);
            var isWhole = content.Length >= 18 && BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(content.Length - 4)) <= unpacked.Length;
            content = unpacked.ToArray();
            return isWhole;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Sees samples and does nothing.</summary>
    private sealed class Ignorance : ISampleVisitor
    {
        public void VisitSpan(in SpanSample span)
        {
        }

        public void VisitMetric(in MetricSample metric)
        {
        }

        public void VisitLog(in LogSample log)
        {
        }
    }
}
