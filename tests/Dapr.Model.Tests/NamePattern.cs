namespace Dapr.Model.Tests;

/// <summary>A pattern of decision 0001: <c>*</c> is any run of characters, <c>{word}</c> at least one that is no slash.</summary>
internal static class NamePattern
{
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name, StringComparison comparison)
    {
        if (pattern.IsEmpty)
        {
            return name.IsEmpty;
        }

        var wild = pattern.IndexOfAny('*', '{');
        if (wild != 0)
        {
            var literal = wild < 0 ? pattern : pattern[..wild];
            return name.StartsWith(literal, comparison) && Matches(pattern[literal.Length..], name[literal.Length..], comparison);
        }

        var isAny = pattern[0] == '*';
        var rest = isAny ? pattern[1..] : pattern[(pattern.IndexOf('}') + 1)..];
        for (var length = isAny ? 0 : 1; length <= name.Length && (isAny || name[length - 1] != '/'); length++)
        {
            if (Matches(rest, name[length..], comparison))
            {
                return true;
            }
        }

        return false;
    }
}
