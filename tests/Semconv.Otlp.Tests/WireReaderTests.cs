using Google.Protobuf;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Protobuf;
using Semconv.Otlp.Wire;
using Semconv.TestSupport;

namespace Semconv.Otlp.Tests;

/// <summary>Bytes that are protobuf, bytes that are not, and Google's reader as the judge of both.</summary>
public sealed class WireReaderTests
{
    [Theory]
    [InlineData("08", WireError.Truncated)]
    [InlineData("0880", WireError.Truncated)]
    [InlineData("08FFFFFFFFFFFFFFFFFFFFFF01", WireError.NumberTooLong)]
    [InlineData("00", WireError.InvalidField)]
    [InlineData("FFFFFFFF7F00", WireError.InvalidField)]
    [InlineData("0B", WireError.UnknownForm)]
    [InlineData("0E", WireError.UnknownForm)]
    [InlineData("0A05AABB", WireError.LengthBeyondEnd)]
    [InlineData("0AFFFFFFFFFFFFFFFF7F", WireError.LengthBeyondEnd)]
    [InlineData("0D0102", WireError.Truncated)]
    [InlineData("09010203", WireError.Truncated)]
    public void Bytes_that_are_no_message_are_refused(string hex, WireError expected) => Assert.Equal(expected, Walk(Convert.FromHexString(hex)));

    [Fact]
    public void Length_inside_a_message_may_not_reach_out_of_it()
    {
        // The inner message says it has five bytes and the outer has room for two of them; three more follow outside.
        var reader = new WireReader(Convert.FromHexString("0A040A05AABBCCDDEE"));
        Assert.True(reader.Next());
        var inner = reader.Message();
        Assert.True(inner.Next());
        Assert.Equal(0, inner.Bytes().Length);
        reader.Close(inner);
        Assert.Equal(WireError.LengthBeyondEnd, reader.Error);
        Assert.False(reader.Next());
    }

    [Fact]
    public void Values_nested_without_end_are_refused()
    {
        var writer = new WireWriter();
        var open = new Stack<int>();
        foreach (var tag in new[] { OtlpTags.Request.Resource, OtlpTags.ResourceList.Resource, OtlpTags.Resource.Attribute, OtlpTags.KeyValue.Value })
        {
            open.Push(writer.Begin(tag));
        }

        for (var depth = 0; depth < 200; depth++)
        {
            open.Push(writer.Begin(depth % 2 == 0 ? OtlpTags.AnyValue.List : OtlpTags.AnyValue.Item));
        }

        while (open.TryPop(out var start))
        {
            writer.End(start);
        }

        Assert.Equal(WireError.NestedTooDeep, new ProtobufDecoder(new SampleRecorder()).Decode(OtlpSignal.Traces, writer.Written).Error);
    }

    [Fact]
    public void Fields_are_those_that_googles_reader_finds()
    {
        var request = FirstRequest("actors");
        Assert.Equal(OfGoogle(request), OfOurs(request));
        Assert.NotEmpty(OfGoogle(request));
    }

    [Fact]
    public void Damaged_requests_are_refused_without_an_exception()
    {
        var request = FirstRequest("actors");
        var state = 4U;
        var refused = 0;
        for (var round = 0; round < 2000; round++)
        {
            var damaged = request[..(1 + Next(request.Length - 1))];
            for (var change = Next(4); change > 0; change--)
            {
                damaged[Next(damaged.Length)] = (byte)Next(256);
            }

            refused += new ProtobufDecoder(new SampleRecorder()).Decode(OtlpSignal.Traces, damaged).Error == WireError.None ? 0 : 1;
        }

        Assert.True(refused > 1500, $"{refused} of 2000 were refused");

        // The same numbers in every run and on every runtime.
        int Next(int limit)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            return (int)((state >> 8) % (uint)limit);
        }
    }

    private static byte[] FirstRequest(string capture)
    {
        var file = File.ReadAllBytes(SharedData.Require("data", "captures", capture, "traces.pb"));
        var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(file);
        return file[4..(4 + length)];
    }

    private static WireError Walk(byte[] bytes)
    {
        var reader = new WireReader(bytes);
        while (reader.Next())
        {
            reader.Skip();
        }

        return reader.Error;
    }

    /// <summary>Resource, scope and span are entered; inside a span every field is listed as bytes.</summary>
    private static List<string> OfGoogle(byte[] bytes, int depth = 0)
    {
        var found = new List<string>();
        using var input = new CodedInputStream(bytes);
        for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            switch (WireFormat.GetTagWireType(tag))
            {
                case WireFormat.WireType.Varint:
                    found.Add($"{depth} {tag} {input.ReadUInt64()}");
                    break;
                case WireFormat.WireType.Fixed64:
                    found.Add($"{depth} {tag} {input.ReadFixed64()}");
                    break;
                case WireFormat.WireType.Fixed32:
                    found.Add($"{depth} {tag} {input.ReadFixed32()}");
                    break;
                default:
                    var content = input.ReadBytes().ToByteArray();
                    found.Add($"{depth} {tag} {Convert.ToHexStringLower(content)}");
                    found.AddRange(IsEntered(tag, depth) ? OfGoogle(content, depth + 1) : []);
                    break;
            }
        }

        return found;
    }

    private static List<string> OfOurs(byte[] bytes, int depth = 0)
    {
        var found = new List<string>();
        var reader = new WireReader(bytes);
        while (reader.Next())
        {
            var tag = (uint)reader.Tag;
            switch (tag & 7)
            {
                case WireForm.Number:
                    found.Add($"{depth} {tag} {reader.Number()}");
                    break;
                case WireForm.Fixed64:
                    found.Add($"{depth} {tag} {reader.Fixed64()}");
                    break;
                case WireForm.Fixed32:
                    found.Add($"{depth} {tag} {reader.Fixed32()}");
                    break;
                default:
                    var content = reader.Bytes().In(bytes).ToArray();
                    found.Add($"{depth} {tag} {Convert.ToHexStringLower(content)}");
                    found.AddRange(IsEntered(tag, depth) ? OfOurs(content, depth + 1) : []);
                    break;
            }
        }

        Assert.Equal(WireError.None, reader.Error);
        return found;
    }

    private static bool IsEntered(uint tag, int depth) => depth switch
    {
        0 => tag == OtlpTags.Request.Resource,
        1 => tag == OtlpTags.ResourceList.Scope,
        2 => tag == OtlpTags.ScopeList.Item,
        3 => tag is SpanTags.Attribute or SpanTags.Event or SpanTags.Status,
        _ => false,
    };
}
