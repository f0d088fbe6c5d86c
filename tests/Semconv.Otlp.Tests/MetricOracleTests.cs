using Google.Protobuf;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Protobuf;

namespace Semconv.Otlp.Tests;

/// <summary>Metrics and spans as Google's writer encodes them, beside the same in JSON.</summary>
public sealed class MetricOracleTests
{
    private const uint Bytes = 2;
    private const uint Fixed64 = 1;
    private const uint Number = 0;

    [Fact]
    public void Exponential_histogram_is_read_whole()
    {
        var point = Message(output =>
        {
            output.WriteTag((4 << 3) | Fixed64);
            output.WriteFixed64(9);
            output.WriteTag((6 << 3) | Number);
            output.WriteSInt32(-3);
            output.WriteTag((7 << 3) | Fixed64);
            output.WriteFixed64(2);
            Field(output, 8, Buckets(-1, packed: true, 1, 300));
            Field(output, 9, Buckets(7, packed: false, 4));
            Field(output, 11, Exemplar());
            output.WriteTag((14 << 3) | Fixed64);
            output.WriteDouble(0.5);
        });
        var ofProtobuf = Assert.Single(Decode(Request(Metric(10, point)), OtlpSignal.Metrics));
        var ofJson = Assert.Single(Telemetry.Read(
            """
            {"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"name":"m","exponentialHistogram":{"dataPoints":[{"count":"9","scale":-3,"zeroCount":2,
            "positive":{"offset":-1,"bucketCounts":["1","300"]},"negative":{"offset":7,"bucketCounts":[4]},"zeroThreshold":0.5,
            "exemplars":[{"timeUnixNano":"5","asInt":"-7","spanId":"0102","traceId":"03","filteredAttributes":[{"key":"k","value":{"boolValue":true}}]}]}]}}]}]}]}
            """).Samples);
        Assert.Equal(ofJson, ofProtobuf);
        Assert.Contains(" up 1 300 down 4 ", ofProtobuf, StringComparison.Ordinal);
        Assert.Contains(" exemplar 5 Int -7 03 0102 { k=Bool:True }", ofProtobuf, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Buckets_of_a_histogram_are_read_packed_or_not(bool isPacked)
    {
        var point = Message(output =>
        {
            if (isPacked)
            {
                Field(output, 6, Message(inner => Array.ForEach([1UL, 2UL, 3UL], inner.WriteFixed64)));
                Field(output, 7, Message(inner => Array.ForEach([0.5, 10], inner.WriteDouble)));
                return;
            }

            foreach (var count in new[] { 1UL, 2UL, 3UL })
            {
                output.WriteTag((6 << 3) | Fixed64);
                output.WriteFixed64(count);
            }

            foreach (var bound in new[] { 0.5, 10 })
            {
                output.WriteTag((7 << 3) | Fixed64);
                output.WriteDouble(bound);
            }
        });
        Assert.Contains(" buckets 1 2 3 up  down  bounds 0.5 10 ", Assert.Single(Decode(Request(Metric(9, point)), OtlpSignal.Metrics)), StringComparison.Ordinal);
    }

    [Fact]
    public void Span_says_its_type() => Assert.Contains(
        " type dapr.invoke ",
        Assert.Single(Decode(Request(Message(output => Field(output, 17, "dapr.invoke"u8.ToArray()))), OtlpSignal.Traces)),
        StringComparison.Ordinal);

    private static byte[] Metric(int form, byte[] point) => Message(output =>
    {
        Field(output, 1, "m"u8.ToArray());
        Field(output, form, Message(inner => Field(inner, 1, point)));
    });

    private static byte[] Exemplar() => Message(output =>
    {
        output.WriteTag((2 << 3) | Fixed64);
        output.WriteFixed64(5);
        Field(output, 4, [1, 2]);
        Field(output, 5, [3]);
        output.WriteTag((6 << 3) | Fixed64);
        output.WriteSFixed64(-7);
        Field(output, 7, Message(inner =>
        {
            Field(inner, 1, "k"u8.ToArray());
            Field(inner, 2, [0x10, 1]);
        }));
    });

    private static byte[] Buckets(int offset, bool packed, params ulong[] counts) => Message(output =>
    {
        output.WriteTag((1 << 3) | Number);
        output.WriteSInt32(offset);
        if (packed)
        {
            Field(output, 2, Message(inner => Array.ForEach(counts, inner.WriteUInt64)));
            return;
        }

        foreach (var count in counts)
        {
            output.WriteTag((2 << 3) | Number);
            output.WriteUInt64(count);
        }
    });

    private static byte[] Request(byte[] item) =>
        Message(output => Field(output, 1, Message(resource => Field(resource, 2, Message(scope => Field(scope, 2, item))))));

    private static void Field(CodedOutputStream output, int number, byte[] content)
    {
        output.WriteTag(((uint)number << 3) | Bytes);
        output.WriteBytes(ByteString.CopyFrom(content));
    }

    private static byte[] Message(Action<CodedOutputStream> write)
    {
        using var target = new MemoryStream();
        using (var output = new CodedOutputStream(target, leaveOpen: true))
        {
            write(output);
        }

        return target.ToArray();
    }

    private static List<string> Decode(byte[] request, OtlpSignal signal)
    {
        var recorder = new SampleRecorder();
        Assert.Equal(Wire.WireError.None, new ProtobufDecoder(recorder).Decode(signal, request).Error);
        return recorder.Samples;
    }
}
