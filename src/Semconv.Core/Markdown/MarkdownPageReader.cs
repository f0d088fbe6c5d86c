using System.Collections.Immutable;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Markdown;

/// <summary>Finds the generated parts of a Markdown file.</summary>
/// <remarks>
/// Weaver drops the rest of a file whose marker is not closed, and takes a malformed marker for text. Both are errors here, and the
/// page is left alone. An end marker too many does no harm and is a warning. Markers in a fenced block of code are markers, as they are for Weaver; only what looks like one is text there.
/// </remarks>
public static class MarkdownPageReader
{
    /// <summary>The page; null when a marker is wrong, which is reported.</summary>
    public static MarkdownPage? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (!source.Content.Contains("<!--", StringComparison.Ordinal))
        {
            return new MarkdownPage(source, []);
        }

        var scan = new Scan(source, diagnostics);
        foreach (var (line, next) in Lines(source.Content))
        {
            scan.Take(line, next);
        }

        return scan.Finish();
    }

    /// <summary>The lines without their ends, and where the next one starts.</summary>
    private static IEnumerable<(TextSpan Line, int Next)> Lines(string content)
    {
        for (var start = 0; start < content.Length;)
        {
            var end = content.IndexOf('\n', start);
            var next = end < 0 ? content.Length : end + 1;
            end = end < 0 ? content.Length : end;
            end -= end > start && content[end - 1] == '\r' ? 1 : 0;
            yield return (TextSpan.FromBounds(start, end), next);
            start = next;
        }
    }

    private sealed class Scan(SourceText source, DiagnosticBag diagnostics)
    {
        private readonly ImmutableArray<Snippet>.Builder _snippets = ImmutableArray.CreateBuilder<Snippet>();
        private string? _fence;
        private (SnippetMarker Marker, int Start, string LineEnd)? _open;
        private bool _isWrong;

        /// <summary>Whether what is open, or would be, has an error already: what follows from it is not told again.</summary>
        private bool _isSpoilt;

        public void Take(TextSpan line, int next)
        {
            var read = MarkerReader.Read(source, line);
            var isCode = IsCode(source.Content.AsSpan(line.Start, line.Length));
            if (read.Problem is { } problem)
            {
                TakeMalformed(read.Word, isCode ? null : problem);
            }
            else if (read.Begins)
            {
                ReportUnclosed(new Location(source, line));
                _open = (read.Marker!, next, source.Content[line.End..next]);
            }
            else if (read.Ends)
            {
                Close(read.Word, line);
            }
        }

        public MarkdownPage? Finish()
        {
            ReportUnclosed(null);
            return _isWrong ? null : new MarkdownPage(source, _snippets.DrainToImmutable());
        }

        /// <summary>A marker that is none still shows where a part was meant to begin or to end.</summary>
        private void TakeMalformed(MarkerWord word, Diagnostic? problem)
        {
            Report(problem);
            if (problem is not null && word is MarkerWord.EndSemconv or MarkerWord.EndWeaver)
            {
                _open = null;
                _isSpoilt = false;
            }
            else
            {
                _isSpoilt |= problem is not null && _open is null;
            }
        }

        private void Close(MarkerWord word, TextSpan line)
        {
            var location = new Location(source, line);
            if (_open is not { } open)
            {
                Report(_isSpoilt ? null : MarkdownDiagnostics.EndWithoutStart(location, word == MarkerWord.EndWeaver ? "weaver" : "semconv"));
                _isSpoilt = false;
            }
            else if ((open.Marker is QueryMarker) != (word == MarkerWord.EndWeaver))
            {
                Report(MarkdownDiagnostics.EndOfOther(location, WordOf(open.Marker), open.Marker.Location));
            }
            else
            {
                _snippets.Add(new Snippet(open.Marker, TextSpan.FromBounds(open.Start, line.Start), open.LineEnd));
                _open = null;
                _isSpoilt = false;
            }
        }

        private void ReportUnclosed(Location? next)
        {
            if (_open is { } open && !_isSpoilt)
            {
                Report(MarkdownDiagnostics.Unclosed(open.Marker.Location, WordOf(open.Marker), next));
            }

            _isSpoilt = false;
        }

        private static string WordOf(SnippetMarker marker) => marker is QueryMarker ? "weaver" : "semconv";

        private void Report(Diagnostic? problem)
        {
            if (problem is not null)
            {
                diagnostics.Report(problem);
                _isWrong |= problem.Severity == Severity.Error;
            }
        }

        /// <summary>Whether the line stands in a fenced block of code, or is a fence.</summary>
        private bool IsCode(ReadOnlySpan<char> line)
        {
            var text = line.Trim();
            if (_fence is not null)
            {
                _fence = text.StartsWith(_fence, StringComparison.Ordinal) && text.Trim(_fence[0]).IsEmpty ? null : _fence;
                return true;
            }

            var length = text.IsEmpty || text[0] is not ('`' or '~') ? 0 : text.Length - text.TrimStart(text[0]).Length;
            _fence = length >= 3 ? text[..length].ToString() : null;
            return _fence is not null;
        }
    }
}
