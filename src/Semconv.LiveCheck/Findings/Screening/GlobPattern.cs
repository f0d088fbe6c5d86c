using System.Collections.Immutable;

namespace Semconv.LiveCheck.Findings.Screening;

/// <summary>A pattern for names in the notation of Weaver's configuration: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a]</c>, <c>{a,b}</c>, <c>\</c>.</summary>
/// <remarks>A star also stands for dots and slashes. Matching takes no more than the length of the name times that of the pattern.</remarks>
public sealed class GlobPattern
{
    private readonly ImmutableArray<ImmutableArray<GlobToken>> _alternatives;

    internal GlobPattern(string text, ImmutableArray<ImmutableArray<GlobToken>> alternatives)
    {
        Text = text;
        _alternatives = alternatives;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The pattern; null when it is none.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="problem">Why it is none.</param>
    public static GlobPattern? TryParse(string text, out string? problem)
    {
        var alternatives = GlobParser.Parse(text, out problem);
        return problem is null ? new GlobPattern(text, alternatives) : null;
    }

    public bool IsMatch(ReadOnlySpan<char> name)
    {
        foreach (var tokens in _alternatives)
        {
            if (IsMatch(tokens.AsSpan(), name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes back to the last star only: what an earlier one took can stay as it is.</summary>
    private static bool IsMatch(ReadOnlySpan<GlobToken> tokens, ReadOnlySpan<char> name)
    {
        var (token, index, star, starIndex) = (0, 0, -1, 0);
        while (index < name.Length)
        {
            if (token < tokens.Length && tokens[token].IsStar)
            {
                (star, starIndex) = (token++, index);
            }
            else if (token < tokens.Length && tokens[token].Takes(name[index]))
            {
                token++;
                index++;
            }
            else if (star >= 0)
            {
                (token, index) = (star + 1, ++starIndex);
            }
            else
            {
                return false;
            }
        }

        while (token < tokens.Length && tokens[token].IsStar)
        {
            token++;
        }

        return token == tokens.Length;
    }
}
