using System.Text;

namespace Semconv.Templating.Comments;

/// <summary>Lays fragments out in lines of limited length, which is counted in bytes of UTF-8, as in Weaver.</summary>
internal sealed class LineFiller
{
    private readonly StringBuilder _text = new();
    private readonly int? _limit;
    private long _column;
    private int _blanks;
    private bool _isAtStart = true;

    private LineFiller(int? limit) => _limit = limit;

    public static string Fill(IEnumerable<Fragment> fragments, int? limit)
    {
        var filler = new LineFiller(limit);
        foreach (var fragment in fragments)
        {
            filler.Add(fragment);
        }

        return filler._text.ToString();
    }

    private void Add(Fragment fragment)
    {
        switch (fragment.Kind)
        {
            case FragmentKind.LineBreak:
                EndLine();
                _isAtStart = true;
                break;
            case FragmentKind.Fixed:
                // The blanks of the word before it are still open: wrapping puts them behind what is fixed.
                Append(fragment.Text);
                _isAtStart = false;
                break;
            default:
                AddWord(fragment);
                break;
        }
    }

    /// <summary>The blank before a word does not count for the limit, and a word too long for any line leaves an empty one behind.</summary>
    private void AddWord(Fragment word)
    {
        if (_isAtStart)
        {
            Append(word.Indent);
            _isAtStart = false;
        }

        if (_column + Width(word.Text) > _limit)
        {
            EndLine();
            Append(word.Indent);
        }

        AppendBlanks(_blanks);
        Append(word.Text);
        _blanks = word.Blanks;
        if (_limit is null)
        {
            AppendBlanks(_blanks);
        }
    }

    private void EndLine()
    {
        _text.Append('\n');
        _column = 0;
        _blanks = 0;
    }

    private void Append(string text)
    {
        _text.Append(text);
        _column += Width(text);
    }

    private void AppendBlanks(int count)
    {
        _text.Append(' ', count);
        _column += count;
        _blanks = 0;
    }

    private int Width(string text) => _limit is null ? 0 : Encoding.UTF8.GetByteCount(text);
}
