namespace Semconv.Core.Yaml.Parsing;

/// <summary>Collects the text of one scalar that is not a piece of the file as it stands.</summary>
internal sealed class ScalarBuffer
{
    private char[] _characters = new char[256];
    private int _length;

    public void Append(char character)
    {
        if (_length == _characters.Length)
        {
            Grow(_length + 1);
        }

        _characters[_length++] = character;
    }

    public void AppendBreaks(int count)
    {
        for (; count > 0; count--)
        {
            Append('\n');
        }
    }

    public void Append(string text, int start, int end)
    {
        var length = end - start;
        if (_length + length > _characters.Length)
        {
            Grow(_length + length);
        }

        text.CopyTo(start, _characters, _length, length);
        _length += length;
    }

    /// <summary>Line breaks inside a text that is folded: one is a blank, more are one less.</summary>
    public void AppendFolded(int breaks)
    {
        if (breaks == 1)
        {
            Append(' ');
        }
        else
        {
            AppendBreaks(breaks - 1);
        }
    }

    /// <summary>The text so far; the buffer is empty again.</summary>
    public string Take()
    {
        var text = new string(_characters, 0, _length);
        _length = 0;
        return text;
    }

    private void Grow(int needed)
    {
        var characters = new char[Math.Max(needed, _characters.Length * 2)];
        Array.Copy(_characters, characters, _length);
        _characters = characters;
    }
}
