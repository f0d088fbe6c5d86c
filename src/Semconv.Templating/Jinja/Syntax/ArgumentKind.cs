namespace Semconv.Templating.Jinja.Syntax;

/// <summary>How an argument is written.</summary>
internal enum ArgumentKind : byte
{
    Positional,
    Keyword,

    /// <summary><c>*list</c>.</summary>
    Spread,

    /// <summary><c>**map</c>.</summary>
    KeywordSpread,
}
