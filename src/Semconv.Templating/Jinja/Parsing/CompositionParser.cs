using System.Collections.Immutable;
using Semconv.Templating.Jinja.Lexing;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>Parses the tags that join templates: <c>block</c>, <c>extends</c>, <c>include</c>, <c>import</c> and <c>from</c>.</summary>
internal sealed class CompositionParser(TokenReader tokens, ExpressionParser expressions, TargetParser targets, StatementParser statements)
{
    public BlockStatement ParseBlock(TextSpan start)
    {
        if (statements.IsInMacro)
        {
            throw tokens.Errors.BlockInMacro(start);
        }

        var wasInLoop = statements.IsInLoop;
        statements.IsInLoop = false;
        var name = tokens.Expect(TokenKind.Identifier, "identifier");
        tokens.SkipIdentifier("scoped");
        var isRequired = tokens.SkipIdentifier("required");
        if (!statements.Blocks.TryAdd(name.Text, new BlockStatement(start, name.Text, isRequired, [])))
        {
            throw tokens.Errors.DuplicateBlock(name);
        }

        tokens.Expect(TokenKind.BlockEnd, "end of block");
        var span = tokens.From(start);
        var body = statements.ParseBody(static name => name is "endblock");
        tokens.Next();
        if (isRequired && !body.All(IsBlank))
        {
            throw tokens.Errors.RequiredBlockHasContent(span);
        }

        SkipTrailingName(name.Text);
        statements.IsInLoop = wasInLoop;
        var block = new BlockStatement(span, name.Text, isRequired, body);
        statements.Blocks[name.Text] = block;
        return block;
    }

    public ExtendsStatement ParseExtends(TextSpan start)
    {
        var template = expressions.Parse();
        return new ExtendsStatement(tokens.From(start), template);
    }

    public IncludeStatement ParseInclude(TextSpan start)
    {
        var template = expressions.Parse();
        var hasMarker = SkipContextMarker();
        var ignoresMissing = tokens.SkipIdentifier("ignore");
        if (ignoresMissing)
        {
            tokens.ExpectIdentifier("missing", "missing keyword");
            _ = !hasMarker && SkipContextMarker();
        }

        return new IncludeStatement(tokens.From(start), template, ignoresMissing);
    }

    public ImportStatement ParseImport(TextSpan start)
    {
        var template = expressions.Parse();
        tokens.ExpectIdentifier("as", "as");
        var name = expressions.Parse();
        var target = name is VariableExpression variable
            ? new NameTarget(variable.Span, variable.Name)
            : throw tokens.Errors.NameExpected(name.Span);
        SkipContextMarker();
        return new ImportStatement(tokens.From(start), template, target);
    }

    public FromImportStatement ParseFromImport(TextSpan start)
    {
        var template = expressions.Parse();
        tokens.ExpectIdentifier("import", "import");
        var names = ImmutableArray.CreateBuilder<ImportedName>();
        while (!SkipContextMarker() && !tokens.Is(TokenKind.BlockEnd))
        {
            if (names.Count > 0)
            {
                tokens.Expect(TokenKind.Comma, "`,`");
                if (SkipContextMarker() || tokens.Is(TokenKind.BlockEnd))
                {
                    break;
                }
            }

            var name = targets.ParseSimpleName().Name;
            names.Add(new ImportedName(name, tokens.SkipIdentifier("as") ? targets.ParseSimpleName().Name : name));
        }

        return new FromImportStatement(tokens.From(start), template, names.DrainToImmutable());
    }

    private static bool IsBlank(Statement statement) => statement is TextStatement text && string.IsNullOrWhiteSpace(text.Text);

    private void SkipTrailingName(string name)
    {
        if (!tokens.Is(TokenKind.Identifier))
        {
            return;
        }

        if (!tokens.IsIdentifier(name))
        {
            throw tokens.Errors.BlockNameMismatch(tokens.Current, name);
        }

        tokens.Next();
    }

    private bool SkipContextMarker()
    {
        if (!tokens.SkipIdentifier("with") && !tokens.SkipIdentifier("without"))
        {
            return false;
        }

        tokens.ExpectIdentifier("context", "context");
        return true;
    }
}
