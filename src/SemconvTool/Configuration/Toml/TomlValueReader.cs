using System.Collections.Immutable;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Configuration.Toml;

/// <summary>Reads keys and values. Null means that the text is wrong, which was reported.</summary>
internal sealed class TomlValueReader(TomlCursor cursor, DiagnosticBag diagnostics)
{
    private readonly TomlStringReader _strings = new(cursor, diagnostics);

    /// <summary>A key with its parts between dots.</summary>
    public List<Located<string>>? ReadKey()
    {
        var parts = new List<Located<string>>();
        do
        {
            cursor.SkipBlanks();
            var start = cursor.Position;
            var text = cursor.Current is '"' or '\'' ? _strings.Read() : cursor.ReadWhile(IsBareKey);
            if (string.IsNullOrEmpty(text) && cursor.Position == start)
            {
                diagnostics.Report(TomlDiagnostics.Syntax(cursor.Here(), "a key"));
                return null;
            }

            if (text is null)
            {
                return null;
            }

            parts.Add(new Located<string>(text, cursor.Since(start)));
            cursor.SkipBlanks();
        }
        while (cursor.TryRead('.'));
        return parts;
    }

    /// <summary>A key, the equals sign and its value.</summary>
    public (List<Located<string>> Keys, TomlValue Value)? ReadEntry()
    {
        if (ReadKey() is not { } keys)
        {
            return null;
        }

        if (!cursor.TryRead('='))
        {
            diagnostics.Report(TomlDiagnostics.Syntax(cursor.Here(), "'=' and a value"));
            return null;
        }

        return ReadValue() is { } value ? (keys, value) : null;
    }

    public TomlValue? ReadValue()
    {
        cursor.SkipBlanks();
        var start = cursor.Position;
        switch (cursor.Current)
        {
            case '"' or '\'':
                return _strings.Read() is { } text ? new TomlString(cursor.Since(start), text) : null;
            case '[':
                return ReadArray();
            case '{':
                return ReadInlineTable();
            default:
                return ReadWord();
        }
    }

    private TomlArray? ReadArray()
    {
        var start = cursor.Position;
        var items = ImmutableArray.CreateBuilder<TomlValue>();
        cursor.Advance();
        while (true)
        {
            cursor.SkipBlanksAndLines();
            if (cursor.TryRead(']'))
            {
                return new TomlArray(cursor.Since(start), items.ToImmutable());
            }

            if (ReadValue() is not { } item)
            {
                return null;
            }

            items.Add(item);
            cursor.SkipBlanksAndLines();
            if (!cursor.TryRead(',') && cursor.Current != ']')
            {
                diagnostics.Report(TomlDiagnostics.Syntax(cursor.Here(), "',' or ']'"));
                return null;
            }
        }
    }

    private TomlTable? ReadInlineTable()
    {
        var start = cursor.Position;
        var table = new TomlTableBuilder(cursor.Here());
        cursor.Advance();
        cursor.SkipBlanks();
        if (cursor.TryRead('}'))
        {
            return table.Build() with { Location = cursor.Since(start) };
        }

        while (ReadEntry() is var (keys, value))
        {
            var target = table;
            foreach (var key in keys.Take(keys.Count - 1))
            {
                target = target?.Open(key, diagnostics);
            }

            target?.Add(keys[^1], value, diagnostics);
            cursor.SkipBlanks();
            if (cursor.TryRead('}'))
            {
                return table.Build() with { Location = cursor.Since(start) };
            }

            if (!cursor.TryRead(','))
            {
                diagnostics.Report(TomlDiagnostics.Syntax(cursor.Here(), "',' or '}'"));
                return null;
            }
        }

        return null;
    }

    /// <summary>A boolean, a number or a date: all that stands without quotes and brackets.</summary>
    private TomlValue? ReadWord()
    {
        var start = cursor.Position;
        var word = cursor.ReadWhile(character => IsBareKey(character) || character is '+' or '.' or ':');

        // Between a date and its time there may be a blank.
        if (word.Length == 10 && word[4] == '-' && cursor.Current == ' ' && char.IsAsciiDigit(cursor.Peek(1)))
        {
            cursor.Advance();
            word = $"{word} {cursor.ReadWhile(character => IsBareKey(character) || character is '+' or '.' or ':')}";
        }

        if (TomlScalars.Read(word, cursor.Since(start)) is { } value)
        {
            return value;
        }

        diagnostics.Report(word.Length == 0
            ? TomlDiagnostics.Syntax(cursor.Here(), "a value")
            : TomlDiagnostics.UnknownValue(cursor.Since(start), word));
        return null;
    }

    private static bool IsBareKey(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';
}
