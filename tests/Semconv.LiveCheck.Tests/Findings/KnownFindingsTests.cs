using Semconv.LiveCheck.Findings.Ledger;
using Semconv.LiveCheck.Findings.Screening;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Tests.Findings;

/// <summary>Lists of known findings.</summary>
public sealed class KnownFindingsTests
{
    [Fact]
    public void List_that_was_written_knows_all_and_nothing_else()
    {
        var ledger = new FindingLedger();
        ledger.Make(FindingTestData.Of(FindingTestData.Missing, "a | b\n"));
        ledger.Make(FindingTestData.Of(FindingTestData.Habit));
        var groups = ledger.ToGroups(Profile.Legacy);
        var list = KnownFindings.Write(groups);
        Assert.Equal($"{KnownFindings.Header}\nmissing_attribute | orders | span shop.checkout | attribute_key=a %007C b%000A\n", list);

        var diagnostics = new DiagnosticBag();
        var known = KnownFindings.Read(SourceText.From("known.txt", list), diagnostics);
        ledger.Make(FindingTestData.Of(FindingTestData.Missing, "new"));
        Assert.Equal(
            ["'a | b\n' is wrong. Known", "'k' is wrong. Habit", "'new' is wrong. Open"],
            known.Mark(ledger.ToGroups(Profile.Legacy), diagnostics).Select(group => $"{group.Finding.Message} {group.Standing}").Order(StringComparer.Ordinal));
        Assert.Empty(diagnostics.ToImmutable());
    }

    [Fact]
    public void What_is_gone_and_what_cannot_be_read_is_said_at_its_line()
    {
        var diagnostics = new DiagnosticBag();
        var known = KnownFindings.Read(SourceText.From("known.txt", "# a\r\nspan_orphan | orders | span | -\r\nrubbish\n"), diagnostics);
        known.Mark([], diagnostics);
        Assert.Equal(
            ["known.txt:3:1 SC8103 this line is not a known finding", "known.txt:2:1 SC8104 the known finding 'span_orphan | orders | span | -' is gone"],
            diagnostics.ToImmutable().OrderBy(each => each.Id, StringComparer.Ordinal).Select(each => $"{each.Location} {each.Id} {each.Message}"));
    }
}
