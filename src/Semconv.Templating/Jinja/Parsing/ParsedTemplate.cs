using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>A template, or why it cannot be parsed; exactly one of the two is set.</summary>
internal sealed record ParsedTemplate(TemplateSyntax? Syntax, JinjaError? Error)
{
    public static ParsedTemplate From(string name, SourceText source, JinjaOptions options)
    {
        try
        {
            return new ParsedTemplate(TemplateParser.Parse(name, source, options), null);
        }
        catch (JinjaException exception)
        {
            // What has no place of its own is about the whole text.
            return new ParsedTemplate(null, exception.Located
                ?? new JinjaError(exception.Kind, exception.Message, exception.Help, exception.WeaverDetail, new Location(source, new TextSpan(0, 0))));
        }
    }
}
