using System.Text;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Reports.Trees;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Tests.Findings;

namespace Semconv.LiveCheck.Tests.Reports;

/// <summary>Broken traces as trees.</summary>
public sealed class TreeReportTests
{
    private static readonly FindingRule Orphan = new("span_orphan", FindingLevel.Violation, "No parent.") { IsStructural = true };

    /// <summary>Read before it was frozen.</summary>
    [Fact]
    public void Tree_marks_spans_and_shows_a_missing_parent_as_a_row()
    {
        var broken = new BrokenTraces(showsHabits: false);
        broken.Add(Finding(Orphan, 7, 4), Profile.Legacy);
        var text = Render(broken, new(1, 0, "POST /orders"), new(2, 1, "charge"), new(3, 1, "ship\e[2J"), new(5, 2, "card"), new(4, 9, "lost"), new(6, 4, "below"));
        Assert.Equal(
            """

            trace 00000000000000000000000000000007 (6 spans)
            SERVER POST /orders unknown service 1.5 ms 0000000000000001
            ├─ SERVER charge unknown service 1.5 ms 0000000000000002
            │  └─ SERVER card unknown service 1.5 ms 0000000000000005
            └─ SERVER ship\u001b[2J unknown service 1.5 ms 0000000000000003
            ?? span 0000000000000009 was never received
            └─ SERVER lost unknown service 1.5 ms 0000000000000004  <-- span_orphan
               └─ SERVER below unknown service 1.5 ms 0000000000000006

            """,
            text);
    }

    [Fact]
    public void Circles_and_spans_with_one_id_are_all_shown_once()
    {
        var broken = new BrokenTraces(showsHabits: false);
        broken.Add(Finding(Orphan, 7, 1), Profile.Legacy);
        var text = Render(broken, new(1, 2, "a"), new(2, 1, "b"), new(3, 3, "self"), new(4, 0, "copy one"), new(4, 0, "copy two"), new(5, 4, "child"));
        Assert.All(new[] { " a ", " b ", " self ", " copy one ", " copy two ", " child " }, name => Assert.Equal(2, text.Split(name).Length));
    }

    [Fact]
    public void Deep_trace_does_not_end_the_program()
    {
        var broken = new BrokenTraces(showsHabits: false);
        broken.Add(Finding(Orphan, 7, 1), Profile.Legacy);
        var spans = Enumerable.Range(1, 4000).Select(number => new Row((ulong)number, (ulong)number - 1, "x")).ToArray();
        Assert.Equal(4003, Render(broken, spans).Split('\n').Length);
    }

    [Fact]
    public void Three_traces_of_a_rule_are_shown_and_the_rest_is_counted()
    {
        var broken = new BrokenTraces(showsHabits: false);
        for (var trace = 1UL; trace <= 10; trace++)
        {
            broken.Add(Finding(Orphan, trace, 1), Profile.Legacy);
        }

        Assert.Equal([1, 2, 3], broken.Traces.Select(trace => (int)trace));
        Assert.EndsWith("\nspan_orphan: 7 more findings in other traces\n", Render(broken), StringComparison.Ordinal);
    }

    [Fact]
    public void Habits_are_shown_when_asked_for_and_under_target()
    {
        Assert.Empty(TracesOf(false, Profile.Legacy));
        Assert.Single(TracesOf(true, Profile.Legacy));
        Assert.Single(TracesOf(false, Profile.Target));

        static IEnumerable<UInt128> TracesOf(bool showsHabits, Profile profile)
        {
            var broken = new BrokenTraces(showsHabits);
            broken.Add(Finding(FindingTestData.Habit, 7, 1), profile);
            return broken.Traces;
        }
    }

    private static TraceFinding Finding(FindingRule rule, ulong trace, ulong span) =>
        new(new Finding(rule, "It is broken."), trace, [span]) { SpanName = "a", Service = "orders" };

    private static string Render(BrokenTraces broken, params Row[] spans)
    {
        var traces = new TraceCollector(broken);
        var start = 1_000_000_000UL;
        foreach (var (id, parent, name) in spans)
        {
            traces.VisitSpan(new SpanSample
            {
                TraceId = Bytes(7, 16),
                SpanId = Bytes(id, 8),
                ParentSpanId = parent == 0 ? default : Bytes(parent, 8),
                Name = Encoding.UTF8.GetBytes(name),
                Kind = 2,
                StartTime = start += 1000,
                EndTime = start + 1_500_000,
            });
        }

        using var writer = new StringWriter();
        new TreeReport(broken, traces).Render(writer);
        return writer.ToString();
    }

    private static byte[] Bytes(ulong id, int length)
    {
        var bytes = new byte[length];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(length - 8), id);
        return bytes;
    }

    private sealed record Row(ulong Id, ulong Parent, string Name);
}
