namespace Semconv.Core.Yaml.Parsing;

/// <summary>The characters that mean something in YAML.</summary>
/// <remarks>The end of the text reads as a NUL, which ends everything that a line break ends.</remarks>
internal static class YamlCharacters
{
    public static bool IsBlank(char character) => character is ' ' or '\t';

    public static bool IsBreak(char character) => character is '\n' or '\r';

    public static bool IsBreakOrEnd(char character) => character is '\n' or '\r' or '\0';

    /// <summary>What has to follow an indicator for it to be one.</summary>
    public static bool IsSeparator(char character) => character is ' ' or '\t' or '\n' or '\r' or '\0';

    public static bool IsFlowIndicator(char character) => character is ',' or '[' or ']' or '{' or '}';

    /// <summary>Whether a scalar without quotes can start with a character, given the one after it.</summary>
    public static bool CanStartPlain(char character, char next, bool isInFlow) => character switch
    {
        '-' or '?' or ':' => !IsSeparator(next) && !(isInFlow && IsFlowIndicator(next)),
        ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        _ => !IsSeparator(character),
    };
}
