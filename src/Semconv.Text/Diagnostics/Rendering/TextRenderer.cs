using System.Collections.Immutable;
using System.Globalization;

namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>Prints diagnostics for people: the place, the sentence, the line with the place underlined, the help, a count.</summary>
public sealed class TextRenderer : IDiagnosticRenderer
{
    /// <summary>Whether to write colour escapes. Off by default: only the shell knows who reads.</summary>
    public bool UseColors { get; init; }

    /// <summary>Columns of a source line that are shown before it is cut around the place.</summary>
    public int LineWidth { get; init; } = 120;

    public void Render(ImmutableArray<Diagnostic> diagnostics, TextWriter writer)
    {
        foreach (var diagnostic in diagnostics)
        {
            WriteDiagnostic(diagnostic, writer);
            writer.Write('\n');
        }

        if (!diagnostics.IsEmpty)
        {
            writer.Write(Summarize(diagnostics));
            writer.Write('\n');
        }
    }

    /// <summary>How many there are of each severity, such as <c>2 errors, 1 warning</c>.</summary>
    public static string Summarize(ImmutableArray<Diagnostic> diagnostics)
    {
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Note }
            .Select(severity => (severity, Count: diagnostics.Count(diagnostic => diagnostic.Severity == severity)))
            .Where(entry => entry.Count > 0)
            .Select(entry => string.Create(
                CultureInfo.InvariantCulture, $"{entry.Count} {entry.severity.Word()}{(entry.Count == 1 ? string.Empty : "s")}"));
        return string.Join(", ", counts);
    }

    private void WriteDiagnostic(Diagnostic diagnostic, TextWriter writer)
    {
        var excerpt = diagnostic.Location is { } place ? SourceExcerpt.From(place, LineWidth) : null;
        var related = diagnostic.Related.Select(other => (other, Excerpt: SourceExcerpt.From(other.Location, LineWidth))).ToList();
        var gutter = related.Select(entry => entry.Excerpt?.GutterWidth ?? 0).Append(excerpt?.GutterWidth ?? 0).Max();
        var style = StyleOf(diagnostic.Severity);

        if (diagnostic.Location is { } location)
        {
            Write(writer, Style.Bold, $"{TerminalText.Escape(location.Source.Path)}:{location.Start}: ");
        }

        Write(writer, style, $"{diagnostic.Severity.Word()} {diagnostic.Id}");
        Write(writer, Style.Bold, $" ({diagnostic.Descriptor.Name}): {TerminalText.Escape(diagnostic.Message)}");
        writer.Write('\n');
        WriteExcerpt(excerpt, '^', style, gutter, writer);

        foreach (var (other, otherExcerpt) in related)
        {
            Write(writer, Style.Note, "note");
            writer.Write($": {TerminalText.Escape(other.Location.ToString())}: {TerminalText.Escape(other.Message)}\n");
            WriteExcerpt(otherExcerpt, '-', Style.Note, gutter, writer);
        }

        if (diagnostic.Help is { } help)
        {
            Write(writer, Style.Help, "help");
            writer.Write($": {TerminalText.Escape(help)}\n");
        }
    }

    private void WriteExcerpt(SourceExcerpt? excerpt, char mark, Style style, int gutter, TextWriter writer)
    {
        if (excerpt is null)
        {
            return;
        }

        var number = excerpt.LineNumber.ToString(CultureInfo.InvariantCulture).PadLeft(gutter);
        var blank = new string(' ', gutter);
        Write(writer, Style.Gutter, $" {blank} |");
        writer.Write('\n');
        Write(writer, Style.Gutter, $" {number} |");
        writer.Write(excerpt.Text.Length == 0 ? "\n" : $" {excerpt.Text}\n");
        Write(writer, Style.Gutter, $" {blank} | ");
        writer.Write(new string(' ', excerpt.CaretColumn));
        Write(writer, style, new string(mark, excerpt.CaretWidth));
        writer.Write('\n');
    }

    private void Write(TextWriter writer, Style style, string text)
    {
        writer.Write(UseColors ? $"\e[{(int)style}m{text}\e[0m" : text);
    }

    private static Style StyleOf(Severity severity) => severity switch
    {
        Severity.Error => Style.Error,
        Severity.Warning => Style.Warning,
        _ => Style.Note,
    };

    /// <summary>What is coloured, as the number of its terminal escape.</summary>
    private enum Style
    {
        Bold = 1,
        Error = 31,
        Help = 32,
        Warning = 33,
        Gutter = 34,
        Note = 36,
    }
}
