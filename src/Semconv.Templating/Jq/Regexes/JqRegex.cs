using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Regexes;

/// <summary>A regular expression with its flags; compiled ones are kept, as filters use the same one on every item.</summary>
internal sealed class JqRegex
{
    private const int CacheSize = 256;

    private static readonly ConcurrentDictionary<(string Pattern, string Flags), JqRegex> Cache = new();

    private readonly Regex _regex;
    private readonly bool _isGlobal;
    private readonly bool _skipsEmpty;

    private JqRegex(Regex regex, string flags)
    {
        _regex = regex;
        _isGlobal = flags.Contains('g', StringComparison.Ordinal);
        _skipsEmpty = flags.Contains('n', StringComparison.Ordinal);
    }

    /// <summary>Null after an error.</summary>
    public static JqRegex? Create(JqCallSite site, Value pattern, Value flags)
    {
        if (pattern.Kind != ValueKind.String || flags.Kind != ValueKind.String)
        {
            site.NotA("string", pattern.Kind != ValueKind.String ? pattern : flags);
            return null;
        }

        var key = (pattern.AsString, flags.AsString);
        if (Cache.TryGetValue(key, out var known))
        {
            return known;
        }

        if (Compile(site, key) is not { } regex)
        {
            return null;
        }

        if (Cache.Count >= CacheSize)
        {
            Cache.Clear();
        }

        return Cache[key] = regex;
    }

    /// <summary>The first match, or with <c>g</c> all.</summary>
    public IEnumerable<Match> Matches(string text)
    {
        var count = 0;
        for (var match = _regex.Match(text); match.Success; match = match.NextMatch())
        {
            JqBounds.CheckLength(++count, JqLimits.Default.Items);
            if (_skipsEmpty && match.Length == 0)
            {
                continue;
            }

            yield return match;
            if (!_isGlobal)
            {
                yield break;
            }
        }
    }

    /// <summary>The groups of a match that took part, with their names, null for those without.</summary>
    public IEnumerable<(Group Group, string? Name)> Groups(Match match)
    {
        foreach (var number in _regex.GetGroupNumbers())
        {
            var group = match.Groups[number];
            if (number > 0 && group.Success)
            {
                var name = _regex.GroupNameFromNumber(number);
                yield return (group, char.IsAsciiDigit(name[0]) ? null : name);
            }
        }
    }

    private static JqRegex? Compile(JqCallSite site, (string Pattern, string Flags) key)
    {
        var options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
        foreach (var flag in key.Flags)
        {
            options |= flag switch
            {
                'i' => RegexOptions.IgnoreCase,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
            if (!"gnimslx".Contains(flag, StringComparison.Ordinal))
            {
                site.Throw($"invalid regex flag: {flag}");
                return null;
            }
        }

        var isMultiLine = key.Flags.Contains('m', StringComparison.Ordinal);
        var translated = JqPatternTranslation.Translate(key.Pattern, isMultiLine, key.Flags.Contains('s', StringComparison.Ordinal));
        try
        {
            if (translated is not null)
            {
                return new JqRegex(new Regex(translated, isMultiLine ? options | RegexOptions.Multiline : options), key.Flags);
            }
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            site.Throw($"invalid regex: {key.Pattern}");
            return null;
        }

        site.Throw($"invalid regex: {key.Pattern}");
        return null;
    }
}
