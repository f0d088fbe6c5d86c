using System.Text;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.Otlp.Files;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Semconv.Otlp.Tests;

/// <summary>Inputs that are cut off, damaged or made to hurt: none throws, all are reported, and memory stays within bounds.</summary>
public sealed class HostileInputTests
{
    private const string Capture = "invoke-kill-callee";

    private static readonly byte[] _line = Encoding.UTF8.GetBytes("""{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"x"}]}]}]}""" + "\n");

    public static TheoryData<string> Files => ["traces.pb", "traces.jsonl", "zipkin.jsonl", "jaeger.json", "span.json"];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Files))]
    public void Input_may_end_anywhere(string name)
    {
        var whole = Bytes(name);
        var all = Telemetry.Read(whole).Samples;
        Assert.NotEmpty(all);
        for (var length = 1; length < whole.Length; length++)
        {
            var (samples, problems) = Telemetry.Read(whole[..length]);
            Assert.Equal(all[..samples.Count], samples);
            Assert.True(problems.Count > 0 || IsBetweenRecords(name, whole, length), $"nothing is said about the first {length} bytes");
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Files))]
    public void Input_may_come_in_small_parts(string name)
    {
        var whole = Bytes(name);
        foreach (var size in new[] { 1, 7, 100 })
        {
            using var stream = new PartStream([.. whole.Chunk(size)]);
            Assert.Equal(Telemetry.Read(whole), Telemetry.Read(stream), (left, right) => left.Samples.SequenceEqual(right.Samples) && right.Problems.Count == 0);
        }
    }

    [Fact]
    public void Line_is_read_before_the_next_is_there()
    {
        var recorder = new SampleRecorder();
        using var stream = new PartStream([_line, _line], onRead: part => Assert.Equal(part, recorder.Samples.Count));
        TelemetryFile.Read("t", stream, recorder, new DiagnosticBag());
        Assert.Equal(2, recorder.Samples.Count);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Files))]
    public void Bytes_may_be_anything(string name)
    {
        var whole = Bytes(name);
        var state = 7U;
        var reported = 0;
        for (var round = 0; round < 3000; round++)
        {
            var damaged = whole[..(1 + Next(whole.Length))];
            for (var change = 1 + Next(4); change > 0; change--)
            {
                damaged[Next(damaged.Length)] = (byte)Next(256);
            }

            reported += Telemetry.Read(damaged).Problems.Count > 0 ? 1 : 0;
        }

        Assert.True(reported > 1000, $"{reported} of 3000 were reported");

        // The same numbers in every run and on every runtime.
        int Next(int limit)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            return (int)((state >> 8) % (uint)limit);
        }
    }

    [Theory]
    [InlineData("{\"resourceSpans\":", "[", "")]
    [InlineData("{\"resourceSpans\":[{\"resource\":{\"attributes\":[{\"value\":", "{\"arrayValue\":{\"values\":[", "")]
    [InlineData("{\"trace\":", "{\"trace\":", "")]
    [InlineData("[{\"traceId\":\"00\",\"x\":", "[{\"x\":", "")]
    [InlineData("[{\"attribute\":{\"name\":\"x\",\"value\":", "[", "]")]
    [InlineData("[{\"attribute\":{\"name\":\"x\",\"value\":", "{\"a\":", "1}")]
    public void Values_nested_without_end_are_reported(string start, string inner, string end)
    {
        var text = new StringBuilder(start);
        text.Insert(text.Length, inner, 100_000);
        text.Insert(text.Length, end, end.Length == 0 ? 0 : 100_000);
        Assert.NotEmpty(Telemetry.Read(text.ToString()).Problems);
    }

    [Fact]
    public void Line_that_is_too_long_is_passed_over_in_bounded_memory()
    {
        var filler = new byte[1024 * 1024];
        filler.AsSpan().Fill((byte)'a');
        var parts = new List<byte[]> { _line, Encoding.UTF8.GetBytes("{\"resourceSpans\":\"") };
        parts.AddRange(Enumerable.Repeat(filler, 100));
        parts.Add(Encoding.UTF8.GetBytes("\"}\n"));
        parts.Add(_line);
        using var stream = new PartStream(parts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (samples, problems) = Telemetry.Read(stream);
        Assert.Equal(2, samples.Count);
        Assert.StartsWith("SC8004 ", Assert.Single(problems), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (2L * TelemetryFile.LargestRequest) + filler.Length);
    }

    [Fact]
    public void Line_without_an_end_does_not_swallow_those_behind_it()
    {
        var (samples, problems) = Telemetry.Read([.. _line, .. "{\"resourceSpans\":[{\"scope\n"u8, .. _line, .. _line]);
        Assert.Equal(3, samples.Count);
        Assert.Equal(["SC8001 the request cannot be read at byte 62: it does not end"], problems);
    }

    [Fact]
    public void Text_that_is_no_utf8_is_reported()
    {
        byte[] name = [0xC3, 0x28];
        var (samples, problems) = Telemetry.Read([.. "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"name\":\""u8, .. name, .. "\"}]}]}]}"u8]);
        Assert.Empty(samples);
        Assert.Equal(["SC8001 the request cannot be read at byte 52: it holds bytes that are no UTF-8"], problems);
        (samples, problems) = Telemetry.Read([0x0A, 0x08, 0x12, 0x06, 0x12, 0x04, 0x2A, 0x02, .. name]);
        Assert.Empty(samples);
    }

    [Fact]
    public void Packed_input_is_unpacked()
    {
        Assert.Equal(Telemetry.Read(Bytes("traces.jsonl")).Samples, Telemetry.Read(PackedBytes.Of(Bytes("traces.jsonl"))).Samples);
        Assert.Equal(Telemetry.Read(Bytes("traces.pb")).Samples, Telemetry.Read(PackedBytes.Of(Bytes("traces.pb"))).Samples);
    }

    [Fact]
    public void Packed_input_that_is_still_written_is_cut_off()
    {
        var packed = PackedBytes.Of(Bytes("traces.jsonl"));
        for (var length = 20; length < packed.Length - 8; length += 7)
        {
            var problems = Telemetry.Read(packed[..length]).Problems;
            Assert.True(problems.Count > 0 && problems.All(problem => problem.StartsWith("SC8002 ", StringComparison.Ordinal)), $"{length}: {string.Join(", ", problems)}");
        }
    }

    /// <summary>What stands behind packed data is not lost without a word, be it short or long, and several packed parts are one input.</summary>
    [Fact]
    public void What_is_not_packed_behind_packed_input_is_reported()
    {
        var plain = Bytes("traces.jsonl");
        var packed = PackedBytes.Of(plain);
        Assert.NotEmpty(Telemetry.Read([.. packed, .. plain]).Problems);
        Assert.NotEmpty(Telemetry.Read([.. packed, .. plain, .. plain, .. plain, .. plain]).Problems);
        Assert.NotEmpty(Telemetry.Read([.. packed, .. "rubbish"u8]).Problems);
        var (samples, problems) = Telemetry.Read([.. packed, .. packed]);
        Assert.Empty(problems);
        Assert.Equal(2 * Telemetry.Read(plain).Samples.Count, samples.Count);
    }

    [Fact]
    public void Packing_that_is_damaged_is_reported()
    {
        var packed = PackedBytes.Of(Bytes("traces.jsonl"));
        packed.AsSpan(packed.Length / 2, 20).Fill(0xFF);
        Assert.Contains(Telemetry.Read(packed).Problems, problem => problem.StartsWith("SC8005 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("28B52FFD00", "SC8006 what begins at byte 0 is packed with zstd, which is not supported")]
    [InlineData("0000000528B52FFD00", "SC8006 what begins at byte 4 is packed with zstd, which is not supported")]
    public void Packing_that_is_not_supported_is_called_by_its_name(string hex, string expected) =>
        Assert.Equal([expected], Telemetry.Read(Convert.FromHexString(hex)).Problems);

    [Fact]
    public void Place_is_told_by_line_and_column()
    {
        var diagnostics = new DiagnosticBag();
        using var stream = new MemoryStream("""
            [
              {"span": {"name": "a\nb", "kind": "client"}},
              {"span": {"name": "a\nb",
                        "kind": "Client"}}
            ]
            """u8.ToArray());
        TelemetryFile.Read("t", stream, new SampleRecorder(), diagnostics);
        Assert.Equal("t:4:29", Assert.Single(diagnostics.ToImmutable()).Location.ToString());
    }

    private static bool IsBetweenRecords(string name, byte[] whole, int length)
    {
        if (name.EndsWith(".pb", StringComparison.Ordinal))
        {
            var start = 0;
            while (start < length)
            {
                start += 4 + System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(whole.AsSpan(start));
            }

            return start == length;
        }

        var rest = Encoding.UTF8.GetString(whole[length..]).TrimStart();
        return rest.Length == 0 || (name.EndsWith(".jsonl", StringComparison.Ordinal) && (whole[length - 1] == '\n' || whole[length] == '\n'));
    }

    private static byte[] Bytes(string name) => File.ReadAllBytes(
        name == "span.json" ? SharedData.Require("data", "live-check", "input", "weaver", name) : SharedData.Require("data", "captures", Capture, name));
}
