using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation;

/// <summary>A program or template that stands inside a YAML scalar: a source of its own whose places lead back into the file.</summary>
internal sealed class EmbeddedText
{
    private readonly Location _scalar;
    private readonly List<Run> _runs = [];

    public EmbeddedText(Located<string> text)
    {
        _scalar = text.Location;
        Source = SourceText.From(text.Location.Source.Path, text.Value);
        MapRuns(text.Value);
    }

    public SourceText Source { get; }

    /// <summary>Where a span of the text stands in the file; the whole scalar when YAML folded or escaped what lies between.</summary>
    public Location Locate(TextSpan span)
    {
        foreach (var (start, fileStart, length) in _runs)
        {
            if (span.Start >= start && span.Start <= start + length)
            {
                var offset = span.Start - start;
                return new Location(_scalar.Source, new TextSpan(fileStart + offset, Math.Min(span.Length, length - offset)));
            }
        }

        return _scalar;
    }

    /// <summary>Hands on what was reported on the text, with places of the file.</summary>
    public void Forward(DiagnosticBag from, DiagnosticBag to)
    {
        foreach (var diagnostic in from.ToImmutable())
        {
            to.Report(diagnostic with
            {
                Location = diagnostic.Location is { } location ? Translate(location) : _scalar,
                Related = [.. diagnostic.Related.Select(related => related with { Location = Translate(related.Location) })],
            });
        }
    }

    private Location Translate(Location location) =>
        ReferenceEquals(location.Source, Source) ? Locate(location.Span) : location;

    private void MapRuns(string text)
    {
        var raw = _scalar.Source.Content.AsSpan(_scalar.Span.Start, _scalar.Span.Length);
        if (raw.StartsWith("|") || raw.StartsWith(">"))
        {
            MapBlock(text, raw);
            return;
        }

        var start = raw.IndexOf(text);
        if (start >= 0)
        {
            _runs.Add(new Run(0, _scalar.Span.Start + start, text.Length));
        }
    }

    /// <summary>Line by line: a block loses its indentation, and a folded one changes line breaks into blanks of the same length.</summary>
    private void MapBlock(string text, ReadOnlySpan<char> raw)
    {
        var fileStart = raw.IndexOf('\n') + 1;
        var indentation = Indentation(raw[fileStart..]);
        var start = 0;
        while (fileStart > 0 && fileStart < raw.Length && start < text.Length)
        {
            var length = raw[fileStart..].IndexOf('\n');
            length = length < 0 ? raw.Length - fileStart : length;
            var indented = Math.Min(indentation, length);
            var line = raw.Slice(fileStart + indented, length - indented);
            if (!text.AsSpan(start).StartsWith(line))
            {
                return;
            }

            _runs.Add(new Run(start, _scalar.Span.Start + fileStart + indented, line.Length));
            start += line.Length + 1;
            fileStart += length + 1;
        }
    }

    /// <summary>The blanks before the first line that is not empty.</summary>
    private static int Indentation(ReadOnlySpan<char> lines)
    {
        var first = Math.Max(0, lines.IndexOfAnyExcept(" \r\n"));
        return first - (lines[..first].LastIndexOf('\n') + 1);
    }

    /// <summary>A part of the text that stands in the file as it is. A class: no compiled image has lists of structs of ours.</summary>
    private sealed record Run(int Start, int FileStart, int Length);
}
