using System.Collections.Immutable;
using System.Text;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Screening;

/// <summary>A list of the problems that an old registry has, so that only new ones are reported.</summary>
public sealed class KnownProblems
{
    /// <summary>The first line of a list that was written here.</summary>
    public const string Header = "# Known problems: 'semconv check' does not report them. Remove a line with its problem.";

    private const string Separator = " | ";

    private readonly ImmutableArray<(KnownProblem Problem, Location Location)> _entries;

    private KnownProblems(ImmutableArray<(KnownProblem Problem, Location Location)> entries) => _entries = entries;

    public static KnownProblems Read(SourceText source, DiagnosticBag diagnostics)
    {
        var entries = ImmutableArray.CreateBuilder<(KnownProblem Problem, Location Location)>();
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

            if (text.Split(Separator, 3) is [var id, var path, var subject])
            {
                entries.Add((new KnownProblem(id, path, subject), location));
            }
            else
            {
                diagnostics.Report(ScreeningDiagnostics.InvalidKnownProblem(location));
            }
        }

        return new KnownProblems(entries.DrainToImmutable());
    }

    /// <summary>The text of a list that knows all the given problems that a list can know.</summary>
    internal static string Write(ImmutableArray<Diagnostic> diagnostics, Func<string, string> pathOf)
    {
        var text = new StringBuilder($"{Header}\n");
        var lines = diagnostics.Where(RuleCatalog.IsConfigurable).Select(diagnostic => KnownProblem.Of(diagnostic, pathOf).ToString());
        foreach (var line in lines.Order(StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The problems that the list does not know, and a note for each line whose problem is gone. A line stands for one problem.</summary>
    internal ImmutableArray<Diagnostic> Remove(
        ImmutableArray<Diagnostic> diagnostics, Func<string, string> pathOf, Func<string, bool> wasRun)
    {
        var left = _entries.ToLookup(entry => entry.Problem, entry => entry.Location).ToDictionary(group => group.Key, group => new Queue<Location>(group));
        var kept = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var diagnostic in diagnostics)
        {
            var isKnown = RuleCatalog.IsConfigurable(diagnostic)
                && left.TryGetValue(KnownProblem.Of(diagnostic, pathOf), out var lines)
                && lines.TryDequeue(out _);
            if (!isKnown)
            {
                kept.Add(diagnostic);
            }
        }

        foreach (var (problem, lines) in left.Where(entry => wasRun(entry.Key.Id)).OrderBy(entry => entry.Key.ToString(), StringComparer.Ordinal))
        {
            kept.AddRange(lines.Select(line => ScreeningDiagnostics.FixedProblem(line, problem.ToString())));
        }

        return kept.DrainToImmutable();
    }
}
