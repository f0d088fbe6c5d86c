using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Configuration.Toml;

/// <summary>Reads TOML 1.0. A line that is wrong is reported and left out; the rest is still read.</summary>
internal sealed class TomlReader
{
    private readonly TomlCursor _cursor;
    private readonly TomlValueReader _values;
    private readonly DiagnosticBag _diagnostics;
    private readonly TomlTableBuilder _root;
    private TomlTableBuilder _table;

    private TomlReader(SourceText source, DiagnosticBag diagnostics)
    {
        _cursor = new TomlCursor(source);
        _values = new TomlValueReader(_cursor, diagnostics);
        _diagnostics = diagnostics;
        _root = new TomlTableBuilder(_cursor.Here(0)) { IsDefined = true };
        _table = _root;
    }

    public static TomlTable Read(SourceText source, DiagnosticBag diagnostics)
    {
        var reader = new TomlReader(source, diagnostics);
        reader._cursor.SkipBlanksAndLines();
        while (!reader._cursor.IsAtEnd)
        {
            reader.ReadLine();
            reader._cursor.SkipBlanksAndLines();
        }

        return reader._root.Build();
    }

    private void ReadLine()
    {
        var isRead = _cursor.Current == '[' ? ReadHeader() : ReadEntry(_table);
        _cursor.SkipBlanks();
        if (isRead && !_cursor.IsAtEnd && _cursor.Current is not ('\n' or '\r' or '#'))
        {
            _diagnostics.Report(TomlDiagnostics.Syntax(_cursor.Here(), "the end of the line"));
        }

        _cursor.SkipToLineEnd();
    }

    private bool ReadHeader()
    {
        var isList = _cursor.Peek(1) == '[';
        _cursor.Advance(isList ? 2 : 1);
        if (_values.ReadKey() is not { } keys || !Expect(isList ? "]]" : "]"))
        {
            // What follows belongs to a table whose name is unknown.
            _table = new TomlTableBuilder(_cursor.Here(0));
            return false;
        }

        var table = _root;
        foreach (var key in keys.Take(keys.Count - 1))
        {
            table = table?.Open(key, _diagnostics);
        }

        table = isList ? table?.Append(keys[^1], _diagnostics) : table?.Open(keys[^1], _diagnostics);
        if (!isList && table is { IsDefined: true })
        {
            _diagnostics.Report(TomlDiagnostics.DuplicateKey(keys[^1], null));
        }

        _table = table ?? new TomlTableBuilder(keys[^1].Location);
        _table.IsDefined = true;
        return true;
    }

    private bool ReadEntry(TomlTableBuilder table)
    {
        if (_values.ReadEntry() is not var (keys, value))
        {
            return false;
        }

        var target = table;
        foreach (var key in keys.Take(keys.Count - 1))
        {
            target = target?.Open(key, _diagnostics);
        }

        target?.Add(keys[^1], value, _diagnostics);
        return true;
    }

    private bool Expect(string text)
    {
        _cursor.SkipBlanks();
        if (_cursor.StartsWith(text))
        {
            _cursor.Advance(text.Length);
            return true;
        }

        _diagnostics.Report(TomlDiagnostics.Syntax(_cursor.Here(), $"'{text}'"));
        return false;
    }
}
