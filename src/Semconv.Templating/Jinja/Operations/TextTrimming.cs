namespace Semconv.Templating.Jinja.Operations;

/// <summary>Removes given characters from the ends of a text.</summary>
internal static class TextTrimming
{
    public static string Both(string text, string characters) => characters.Length == 0 ? text : text.Trim(characters.ToCharArray());

    public static string Start(string text, string characters) => characters.Length == 0 ? text : text.TrimStart(characters.ToCharArray());

    public static string End(string text, string characters) => characters.Length == 0 ? text : text.TrimEnd(characters.ToCharArray());
}
