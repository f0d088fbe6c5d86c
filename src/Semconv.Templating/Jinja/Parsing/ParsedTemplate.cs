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
            return new ParsedTemplate(null, exception.Located);
        }
    }
}
