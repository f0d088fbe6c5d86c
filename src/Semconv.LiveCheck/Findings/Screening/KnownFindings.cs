using System.Collections.Immutable;
using System.Text;
using Semconv.LiveCheck.Findings.Ledger;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Findings.Screening;

/// <summary>A list of the findings that a system has today, so that only new ones count.</summary>
public sealed class KnownFindings
{
    /// <summary>The first line of a list that was written here.</summary>
    public const string Header = "# Known findings: 'semconv live-check' counts them and does not fail. Remove a line with its finding.";

    private const int PartCount = 4;

    private readonly ImmutableArray<(string Fingerprint, Location Location)> _entries;
    private readonly HashSet<string> _known;

    private KnownFindings(ImmutableArray<(string Fingerprint, Location Location)> entries)
    {
        _entries = entries;
        _known = [.. entries.Select(entry => entry.Fingerprint)];
    }

    public static KnownFindings Read(SourceText source, DiagnosticBag diagnostics)
    {
        var entries = ImmutableArray.CreateBuilder<(string Fingerprint, Location Location)>();
        var start = 0;
        foreach (var line in source.Content.Split('\n'))
        {
            var text = line.TrimEnd('\r');
            var location = new Location(source, new TextSpan(start, text.Length));
            start += line.Length + 1;
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            if (text.Split(FindingFingerprint.Separator).Length == PartCount)
            {
                entries.Add((text, location));
            }
            else
            {
                diagnostics.Report(LiveCheckDiagnostics.InvalidKnownFinding(location));
            }
        }

        return new KnownFindings(entries.DrainToImmutable());
    }

    /// <summary>The text of a list that knows all that counts now, or did when the list before was written.</summary>
    public static string Write(ImmutableArray<FindingGroup> groups)
    {
        var text = new StringBuilder($"{Header}\n");
        var lines = groups.Where(group => group is { IsOverflow: false, Standing: not FindingStanding.Habit }).Select(group => group.Fingerprint);
        foreach (var line in lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    public bool Has(string fingerprint) => _known.Contains(fingerprint);

    /// <summary>The groups, with those that the list has marked as known; a note for each line whose finding is gone.</summary>
    public ImmutableArray<FindingGroup> Mark(ImmutableArray<FindingGroup> groups, DiagnosticBag diagnostics)
    {
        var seen = groups.Select(group => group.Fingerprint).ToHashSet(StringComparer.Ordinal);
        foreach (var (fingerprint, location) in _entries.Where(entry => !seen.Contains(entry.Fingerprint)))
        {
            diagnostics.Report(LiveCheckDiagnostics.FindingGone(location, fingerprint));
        }

        return
        [
            .. groups.Select(group => group.Standing == FindingStanding.Open && Has(group.Fingerprint)
                ? group with { Standing = FindingStanding.Known }
                : group),
        ];
    }
}
