using System.Collections.Immutable;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Lexing;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>Parses a whole template.</summary>
internal static class TemplateParser
{
    /// <summary>Throws a <see cref="JinjaException"/> with a place for text that is no template.</summary>
    public static TemplateSyntax Parse(string name, SourceText source, JinjaOptions options)
    {
        var errors = new SyntaxErrors(source);
        if (source.Length > options.Limits.TemplateLength)
        {
            throw errors.TooLong(options.Limits.TemplateLength);
        }

        var tokens = new TokenReader(TemplateLexer.Read(source, options), errors);
        var statements = new StatementParser(tokens);
        var body = statements.ParseBody(static _ => false);
        return new TemplateSyntax(name, source, body, statements.Blocks);
    }
}
