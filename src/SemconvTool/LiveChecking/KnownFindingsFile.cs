using System.Collections.Immutable;
using Semconv.LiveCheck.Findings.Ledger;
using Semconv.LiveCheck.Findings.Screening;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Files;

namespace SemconvTool.LiveChecking;

/// <summary>The file of a list of known findings.</summary>
internal sealed class KnownFindingsFile(string fullPath, string shown, DiagnosticBag diagnostics)
{
    public KnownFindings? Read() =>
        InputFile.Read(fullPath, shown, diagnostics) is { } source ? KnownFindings.Read(source, diagnostics) : null;

    /// <summary>Writes all that counts now; null when that did not work, which was reported.</summary>
    public KnownFindings? Write(ImmutableArray<FindingGroup> groups)
    {
        if (!MayReplace())
        {
            diagnostics.Report(UsageDiagnostics.NotAFindingList(shown));
            return null;
        }

        var list = KnownFindings.Write(groups);
        return OutputFile.Write(fullPath, shown, list, diagnostics) ? KnownFindings.Read(SourceText.From(shown, list), diagnostics) : null;
    }

    /// <summary>Not over a file of another kind: ours begins with a certain line.</summary>
    private bool MayReplace()
    {
        if (!File.Exists(fullPath))
        {
            return true;
        }

        var source = InputFile.Read(fullPath, shown, new DiagnosticBag());
        return source is { Length: 0 } || (source?.Content.StartsWith(KnownFindings.Header, StringComparison.Ordinal) ?? false);
    }
}
