using System.Buffers.Binary;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Export;

namespace Semconv.Otlp.Tests;

/// <summary>The forms of recorded telemetry, whole and damaged.</summary>
public sealed class TelemetryFileTests
{
    private const string Line =
        """{"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"a"}}]},"scopeSpans":[{"scope":{"name":"s"},"spans":[{"name":"x","kind":2}]}]}]}""";

    private static readonly ExportBatch Batch = new("s")
    {
        Resource = [new ExportField("service.name", new ExportText("a"))],
        Events =
        [
            new ExportEvent("e")
            {
                Time = 7,
                Attributes =
                [
                    new ExportField("flag", new ExportBool(false)), new ExportField("zero", new ExportInt(0)), new ExportField("less", new ExportInt(-5)),
                    new ExportField("half", new ExportDouble(0.5)), new ExportField("nan", new ExportDouble(double.NaN)), new ExportField("no", new ExportText("")),
                    new ExportField("list", new ExportList([new ExportInt(1), new ExportText("\"ü\n")])),
                ],
            },
        ],
    };

    [Fact]
    public void Properties_may_come_in_any_order()
    {
        var turned =
            """{"resourceSpans":[{"scopeSpans":[{"spans":[{"kind":2,"name":"x"}],"scope":{"name":"s"}}],"resource":{"attributes":[{"value":{"stringValue":"a"},"key":"service.name"}]}}]}""";
        Assert.Equal(Telemetry.Read(Line).Samples, Telemetry.Read(turned).Samples);
        Assert.Single(Telemetry.Read(turned).Samples);
    }

    [Fact]
    public void Objects_need_no_line_of_their_own()
    {
        var (samples, problems) = Telemetry.Read($"{Line}{Line}\n\n{Line.Replace(",", ",\n", StringComparison.Ordinal)}");
        Assert.Equal(3, samples.Count);
        Assert.Empty(problems);
    }

    [Fact]
    public void Last_object_may_be_cut_off()
    {
        var (samples, problems) = Telemetry.Read($"{Line}\n{Line[..80]}");
        Assert.Single(samples);
        Assert.Equal([$"SC8002 the file ends inside the request that starts at byte {Line.Length + 1}"], problems);
    }

    [Fact]
    public void Damaged_line_does_not_hide_the_next()
    {
        var (samples, problems) = Telemetry.Read($"{Line.Replace("\"kind\":2", "\"kind\":[]", StringComparison.Ordinal)}\nrubbish\n{Line}");
        Assert.Single(samples);
        Assert.Equal(2, problems.Count);
        Assert.All(problems, problem => Assert.StartsWith("SC8001 ", problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"traceId\":\"0AfF\"", " 0aff ")]
    [InlineData("\"traceId\":\"0AfFf\"", " ids '0AfFf' '' '' ")]
    [InlineData("\"spanId\":\"zz\"", " ids '' 'zz' '' ")]
    [InlineData("\"parentSpanId\":\"q\"", " ids '' '' 'q' ")]
    [InlineData("\"kind\":\"SPAN_KIND_SERVER\"", " 2 0 0 0 0 ")]
    [InlineData("\"type\":\"dapr.invoke\"", " type dapr.invoke ")]
    [InlineData("\"startTimeUnixNano\":\"18446744073709551615\"", " 18446744073709551615 ")]
    [InlineData("\"startTimeUnixNano\":12", " 12 ")]
    [InlineData("\"traceState\":null", " x   ")]
    [InlineData("\"attributes\":[{\"key\":\"k\",\"value\":{\"bytesValue\":\"AQI=\"}}]", " k=Bytes:0102 ")]
    [InlineData("\"attributes\":[{\"key\":\"k\",\"value\":{\"doubleValue\":\"-Infinity\"}}]", " k=Double:-Infinity ")]
    [InlineData("\"attributes\":[{\"key\":\"k\",\"value\":{\"kvlistValue\":{\"values\":[{\"key\":\"i\",\"value\":{\"boolValue\":true}}]}}}]", " k=Map: { i=Bool:True } ")]
    [InlineData("\"attributes\":[{\"key\":\"k\\u0041\",\"value\":{}}]", " kA=Empty: ")]
    [InlineData("\"attributes\":[{\"key\":\"k\",\"value\":{\"stringValue\":\"a\\ud800\\u0041\\udc00\\ud83d\\ude00\"}}]", " k=Text:a\uFFFDA\uFFFD\U0001F600 ")]
    [InlineData("\"unknown\":{\"a\":[1,{}]}", "span x")]
    public void Values_of_json_are_read(string property, string expected) =>
        Assert.Contains(expected, Assert.Single(Telemetry.Read(Line.Replace("\"kind\":2", property, StringComparison.Ordinal)).Samples), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"startTimeUnixNano\":\"-1\"")]
    [InlineData("\"name\":{}")]
    [InlineData("\"name\":\"\\ud8\"")]
    [InlineData("\"attributes\":{}")]
    [InlineData("\"attributes\":[1]")]
    [InlineData("\"attributes\":[{\"key\":\"k\",\"value\":{\"bytesValue\":\"?\"}}]")]
    public void Wrong_values_of_json_are_reported(string property)
    {
        var (samples, problems) = Telemetry.Read(Line.Replace("\"kind\":2", property, StringComparison.Ordinal));
        Assert.Empty(samples);
        Assert.StartsWith("SC8001 the request cannot be read at byte ", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_in_both_forms_reads_as_the_same()
    {
        var ofProtobuf = Telemetry.Read(ProtobufRequest.Write(Batch, OtlpSignal.Logs));
        var ofJson = Telemetry.Read(JsonRequest.Write(Batch, OtlpSignal.Logs));
        Assert.Empty(ofProtobuf.Problems);
        Assert.Equal(ofProtobuf.Samples, ofJson.Samples);
        Assert.Contains(
            "{ flag=Bool:False zero=Int:0 less=Int:-5 half=Double:0.5 nan=Double:NaN no=Text: list=List: { =Int:1 =Text:\"ü\n } }",
            Assert.Single(ofProtobuf.Samples),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Lengths_separate_requests_of_different_signals()
    {
        var spans = Framed(ProtobufRequest.Write(Batch with { Events = [], Metrics = [] }, OtlpSignal.Traces));
        var events = Framed(ProtobufRequest.Write(Batch, OtlpSignal.Logs));
        var (samples, problems) = Telemetry.Read([.. events, .. spans, .. events]);
        Assert.Equal(2, samples.Count);
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData(-1, "SC8002 the file ends inside the request that starts at byte 0")]
    [InlineData(-10_000, "SC8002 the file ends inside the request that starts at byte 0")]
    public void Last_request_may_be_cut_off(int change, string expected)
    {
        var framed = Framed(ProtobufRequest.Write(Batch, OtlpSignal.Logs));
        var (samples, problems) = Telemetry.Read(framed[..Math.Max(3, framed.Length + change)]);
        Assert.Empty(samples);
        Assert.Equal([expected], problems);
    }

    [Theory]
    [InlineData("0500000000", "SC8004 the request at byte 0 is larger than 67108864 bytes")]
    [InlineData("4D5A", "SC8003 this is no recorded telemetry")]
    [InlineData("000000020A05", "SC8001 the request cannot be read at byte 5: a field says that it is longer than what is around it")]
    public void Rubbish_is_reported(string hex, string expected) => Assert.Equal([expected], Telemetry.Read(Convert.FromHexString(hex)).Problems);

    [Fact]
    public void Empty_file_is_no_problem() => Assert.Empty(Telemetry.Read("").Problems);

    private static byte[] Framed(byte[] request)
    {
        var framed = new byte[request.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(framed, request.Length);
        request.CopyTo(framed, 4);
        return framed;
    }
}
