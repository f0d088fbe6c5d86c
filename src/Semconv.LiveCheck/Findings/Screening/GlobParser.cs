using System.Collections.Immutable;
using System.Text;

namespace Semconv.LiveCheck.Findings.Screening;

/// <summary>Reads a pattern for names. Braces are unfolded, so that a pattern becomes a few plain ones.</summary>
internal sealed class GlobParser
{
    /// <summary>A pattern comes from a file of the user, and still nobody should be able to fill the memory with a line.</summary>
    private const int MostAlternatives = 1000;

    private readonly string _text;
    private int _position;
    private string? _problem;

    private GlobParser(string text) => _text = text;

    public static ImmutableArray<ImmutableArray<GlobToken>> Parse(string text, out string? problem)
    {
        var parser = new GlobParser(text);
        var alternatives = parser.ReadSequence(depth: 0);
        problem = parser._problem;
        return problem is null ? [.. alternatives.Select(tokens => tokens.ToImmutableArray())] : [];
    }

    /// <summary>All that the text up to the next comma or brace on this level stands for.</summary>
    private List<List<GlobToken>> ReadSequence(int depth)
    {
        var results = new List<List<GlobToken>> { new() };
        while (_problem is null && _position < _text.Length)
        {
            var next = _text[_position++];
            switch (next)
            {
                case ',' or '}' when depth > 0:
                    _position--;
                    return results;
                case '}':
                    _problem = "a '}' has no '{' before it";
                    break;
                case '{':
                    results = Combine(results, ReadAlternatives(depth + 1));
                    break;
                default:
                    var token = ReadToken(next);
                    results.ForEach(tokens => tokens.Add(token));
                    break;
            }
        }

        _problem ??= depth > 0 ? "a '{' is not closed" : null;
        return results;
    }

    private List<List<GlobToken>> ReadAlternatives(int depth)
    {
        var results = new List<List<GlobToken>>();
        while (_problem is null)
        {
            results.AddRange(ReadSequence(depth));
            if (_problem is null && _text[_position++] == '}')
            {
                break;
            }
        }

        return results;
    }

    private List<List<GlobToken>> Combine(List<List<GlobToken>> starts, List<List<GlobToken>> ends)
    {
        if ((long)starts.Count * ends.Count > MostAlternatives)
        {
            _problem = "its braces stand for too many patterns";
            return starts;
        }

        return [.. from start in starts from end in ends select (List<GlobToken>)[.. start, .. end]];
    }

    private GlobToken ReadToken(char next)
    {
        switch (next)
        {
            case '*':
                return GlobToken.Star;
            case '?':
                return GlobToken.Any;
            case '[':
                return ReadSet();
            case '\\' when _position < _text.Length:
                return GlobToken.Of(_text[_position++]);
            case '\\':
                _problem = "nothing follows its last '\\'";
                return default;
            default:
                return GlobToken.Of(next);
        }
    }

    private GlobToken ReadSet()
    {
        var isNegated = _position < _text.Length && _text[_position] is '!' or '^';
        _position += isNegated ? 1 : 0;
        var set = new StringBuilder();
        for (var start = _position; _position < _text.Length; _position++)
        {
            var (first, isEnd) = (_text[_position], _text[_position] == ']' && _position > start);
            if (isEnd)
            {
                _position++;
                return new GlobToken(set.ToString(), isNegated);
            }

            var last = first;
            if (_position + 2 < _text.Length && _text[_position + 1] == '-' && _text[_position + 2] != ']')
            {
                last = _text[_position += 2];
            }

            if (last < first)
            {
                _problem = $"the range '{first}-{last}' goes backwards";
                return default;
            }

            set.Append(first).Append(last);
        }

        _problem = "a '[' is not closed";
        return default;
    }
}
