using System.Collections.Immutable;
using System.Globalization;

namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>Prints diagnostics for people: the place, the sentence, the line with the place underlined, the help, a count.</summary>
public sealed class TextRenderer : IDiagnosticRenderer
{
    /// <summary>In the order in which they are counted.</summary>
    private static readonly Severity[] Severities = [Severity.Error, Severity.Warning, Severity.Note];

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
        var counts = new int[(int)Severity.Error + 1];
        foreach (var diagnostic in diagnostics)
        {
            counts[(int)diagnostic.Severity]++;
        }

        var words = new List<string>();
        foreach (var severity in Severities)
        {
            if (counts[(int)severity] is > 0 and var count)
            {
                words.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {severity.Word()}{(count == 1 ? string.Empty : "s")}"));
            }
        }

        return string.Join(", ", words);
    }

    private void WriteDiagnostic(Diagnostic diagnostic, TextWriter writer)
    {
        var excerpt = diagnostic.Location is { } place ? SourceExcerpt.From(place, LineWidth) : null;
        var related = new SourceExcerpt?[diagnostic.Related.Length];
        var gutter = excerpt?.GutterWidth ?? 0;
        for (var index = 0; index < related.Length; index++)
        {
            related[index] = SourceExcerpt.From(diagnostic.Related[index].Location, LineWidth);
            gutter = Math.Max(gutter, related[index]?.GutterWidth ?? 0);
        }

        var style = StyleOf(diagnostic.Severity);

        if (diagnostic.Location is { } location)
        {
            Write(writer, Style.Bold, $"{TerminalText.Escape(location.Source.Path)}:{location.Start}: ");
        }

        Write(writer, style, $"{diagnostic.Severity.Word()} {diagnostic.Id}");
        Write(writer, Style.Bold, $" ({diagnostic.Descriptor.Name}): {TerminalText.Escape(diagnostic.Message)}");
        writer.Write('\n');
        WriteExcerpt(excerpt, '^', style, gutter, writer);

        for (var index = 0; index < related.Length; index++)
        {
            var other = diagnostic.Related[index];
            Write(writer, Style.Note, "note");
            writer.Write($": {TerminalText.Escape(other.Location.ToString())}: {TerminalText.Escape(other.Message)}\n");
            WriteExcerpt(related[index], '-', Style.Note, gutter, writer);
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
