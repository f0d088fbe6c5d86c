using System.Globalization;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Yaml.Parsing;

/// <summary>Reads the one document of a file: directives, the root and the end.</summary>
/// <remarks>A method that returns null or false has reported why, and the whole file is given up.</remarks>
internal sealed class DocumentReader
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly YamlCursor _cursor;
    private readonly YamlProblems _problems;
    private readonly YamlNodeFactory _factory;
    private readonly ScalarReader _scalars;
    private readonly BlockReader _block;

    public DocumentReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _cursor = new YamlCursor(source.Content);
        _problems = new YamlProblems(source, diagnostics);
        _factory = new YamlNodeFactory(source, diagnostics);
        _scalars = new ScalarReader(source, _cursor, _factory, _problems, diagnostics);
        var flow = new FlowReader(_cursor, _factory, _scalars, _problems);
        _block = new BlockReader(_cursor, _factory, _scalars, flow, _problems);
    }

    public YamlNode? Read()
    {
        SkipEmptyDocuments();
        if (!TryReadDirectives(out var hasDirectives))
        {
            return null;
        }

        if (_cursor.IsAtEnd && !hasDirectives)
        {
            return _factory.Empty(0, default);
        }

        var isMarked = IsAt('-');
        if (!isMarked && hasDirectives)
        {
            _problems.NotYaml(_cursor.Position);
            return null;
        }

        _cursor.Position += isMarked ? 3 : 0;
        return _block.ReadNode(-1, isKeyAllowed: !isMarked, isValue: false) is { } root && TryReadEnd(root) ? root : null;
    }

    /// <summary>Dots before any content end a document that was not there.</summary>
    private void SkipEmptyDocuments()
    {
        _cursor.SkipToContent();
        while (IsAt('.'))
        {
            _cursor.Position += 3;
            _cursor.SkipToContent();
        }
    }

    private bool IsAt(char marker) => !_cursor.IsAtEnd && _cursor.IsAtDocumentEnd && _cursor.Current == marker;

    private bool TryReadDirectives(out bool hasDirectives)
    {
        hasDirectives = false;
        var hasVersion = false;
        while (_cursor.Current == '%' && _cursor.Position == _cursor.LineStart)
        {
            hasDirectives = true;
            var start = _cursor.Position;
            var words = ReadDirective();
            var isFine = words[0] switch
            {
                "%YAML" => !hasVersion && words.Length == 2 && IsVersion(words[1]),
                "%TAG" => words.Length == 3 && _scalars.Properties.TryDefineHandle(words[1], words[2]),
                _ => words[0].Length > 1,
            };
            if (!isFine)
            {
                _problems.NotYaml(start);
                return false;
            }

            hasVersion |= words[0] == "%YAML";
            _cursor.SkipToContent();
        }

        return true;
    }

    private static bool IsVersion(string word) =>
        word.StartsWith("1.", StringComparison.Ordinal) && int.TryParse(word.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>The words of the line without its comment.</summary>
    private string[] ReadDirective()
    {
        var start = _cursor.Position;
        _cursor.Position = _cursor.FindLineEnd(start);
        var line = _source.Content[start.._cursor.Position];
        var comment = line.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? line : line[..comment]).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
    }

    private bool TryReadEnd(YamlNode root)
    {
        _cursor.SkipToContent();
        if (!_cursor.IsAtDocumentEnd)
        {
            ReportRest(root);
            return false;
        }

        while (IsAt('.'))
        {
            _cursor.Position += 3;
            _cursor.SkipToContent();
            if (!_cursor.IsFirstInLine && !_cursor.IsAtEnd)
            {
                _problems.NotYaml(_cursor.Position);
                return false;
            }
        }

        if (_cursor.IsAtEnd)
        {
            return true;
        }

        var length = IsAt('-') ? 3 : 1;
        _diagnostics.Report(YamlDiagnostics.SeveralDocuments(new Location(_source, new TextSpan(_cursor.Position, length))));
        return false;
    }

    private void ReportRest(YamlNode root)
    {
        if (!_cursor.IsFirstInLine)
        {
            _problems.Leftover(_cursor.Position, _cursor.ContentEnd);
        }
        else if (root is YamlScalar)
        {
            _problems.NotYaml(_cursor.Position);
        }
        else
        {
            _problems.BadIndentation(_cursor.Position);
        }
    }
}
