using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Matching.Expressions;

/// <summary>Reads an expression; stops at the first mistake, which is reported at its place.</summary>
public sealed class ExpressionParser
{
    private const int DeepestNesting = 100;

    private static readonly Dictionary<string, ExpressionVariable> Variables = new(StringComparer.Ordinal)
    {
        ["attributes"] = ExpressionVariable.Attributes,
        ["resource.attributes"] = ExpressionVariable.ResourceAttributes,
        ["instrumentation_scope.name"] = ExpressionVariable.ScopeName,
        ["instrumentation_scope.version"] = ExpressionVariable.ScopeVersion,
        ["instrumentation_scope.schema_url"] = ExpressionVariable.ScopeSchemaUrl,
        ["instrumentation_scope.attributes"] = ExpressionVariable.ScopeAttributes,
        ["name"] = ExpressionVariable.Name,
        ["kind"] = ExpressionVariable.Kind,
        ["status.code"] = ExpressionVariable.StatusCode,
        ["status.message"] = ExpressionVariable.StatusMessage,
        ["unit"] = ExpressionVariable.Unit,
        ["instrument"] = ExpressionVariable.Instrument,
        ["event_name"] = ExpressionVariable.EventName,
        ["severity_text"] = ExpressionVariable.SeverityText,
        ["severity_number"] = ExpressionVariable.SeverityNumber,
        ["body"] = ExpressionVariable.Body,
    };

    private static readonly string[] Owners = ["resource", "instrumentation_scope", "status"];

    private readonly SourceText _source;
    private readonly ExpressionLexer _lexer;
    private readonly DiagnosticBag _diagnostics;
    private ExpressionToken _token;
    private int _depth;
    private bool _hasFailed;

    private ExpressionParser(SourceText source, TextSpan range, DiagnosticBag diagnostics)
    {
        _source = source;
        _lexer = new ExpressionLexer(source, range);
        _diagnostics = diagnostics;
        _token = _lexer.Next();
    }

    /// <summary>The expression in a part of a source; null after a mistake.</summary>
    public static Expression? Parse(SourceText source, TextSpan range, DiagnosticBag diagnostics)
    {
        var parser = new ExpressionParser(source, range, diagnostics);
        var expression = parser.ReadOr();
        if (!parser._hasFailed && parser._token.Kind != ExpressionTokenKind.End)
        {
            parser.Unexpected("an operator");
        }

        return parser._hasFailed ? null : expression;
    }

    private Expression ReadOr()
    {
        if (++_depth > DeepestNesting)
        {
            Fail(ExpressionDiagnostics.TooDeep(At(_token)));
        }

        var left = _hasFailed ? new Expression.Nothing() : ReadAnd();
        while (Accept("||"))
        {
            left = new Expression.Or(left, ReadAnd());
        }

        _depth--;
        return left;
    }

    private Expression ReadAnd()
    {
        var left = ReadComparison();
        while (Accept("&&"))
        {
            left = new Expression.And(left, ReadComparison());
        }

        return left;
    }

    private Expression ReadComparison()
    {
        var left = ReadUnary();
        ExpressionOperator? found = _token switch
        {
            { Kind: ExpressionTokenKind.Word, Text: "in" } => ExpressionOperator.In,
            { Kind: ExpressionTokenKind.Sign, Text: "==" } => ExpressionOperator.Equal,
            { Kind: ExpressionTokenKind.Sign, Text: "!=" } => ExpressionOperator.NotEqual,
            { Kind: ExpressionTokenKind.Sign, Text: "<" } => ExpressionOperator.Less,
            { Kind: ExpressionTokenKind.Sign, Text: "<=" } => ExpressionOperator.LessOrEqual,
            { Kind: ExpressionTokenKind.Sign, Text: ">" } => ExpressionOperator.Greater,
            { Kind: ExpressionTokenKind.Sign, Text: ">=" } => ExpressionOperator.GreaterOrEqual,
            _ => null,
        };
        if (found is not { } comparison)
        {
            return left;
        }

        Advance();
        return new Expression.Comparison(comparison, left, ReadUnary());
    }

    private Expression ReadUnary()
    {
        var count = 0;
        while (Accept("!"))
        {
            count++;
        }

        var operand = Accept("-") ? ReadNumber(isNegative: true) : ReadSelection(ReadPrimary());
        return count == 0 ? operand : count % 2 == 1 ? new Expression.Not(operand) : new Expression.Not(new Expression.Not(operand));
    }

    private Expression ReadSelection(Expression owner)
    {
        while (!_hasFailed)
        {
            if (Accept("["))
            {
                owner = new Expression.Entry(owner, ReadOr());
                Expect("]");
            }
            else if (Accept("."))
            {
                var word = _token;
                if (word.Kind != ExpressionTokenKind.Word)
                {
                    return Unexpected("a name");
                }

                Advance();
                owner = Accept("(") ? ReadMethod(owner, word) : new Expression.Entry(owner, Words(word.Text));
            }
            else
            {
                break;
            }
        }

        return owner;
    }

    private Expression ReadPrimary()
    {
        var token = _token;
        switch (token.Kind)
        {
            case ExpressionTokenKind.Text:
                Advance();
                return Words(token.Text);
            case ExpressionTokenKind.Number:
                return ReadNumber(isNegative: false);
            case ExpressionTokenKind.Word:
                Advance();
                return ReadWord(token);
            case ExpressionTokenKind.Sign when Accept("("):
                var inner = ReadOr();
                Expect(")");
                return inner;
            case ExpressionTokenKind.Sign when Accept("["):
                return new Expression.Items(ReadList("]"));
            default:
                return Unexpected("a value");
        }
    }

    private Expression ReadWord(ExpressionToken word)
    {
        switch (word.Text)
        {
            case "true" or "false":
                return new Expression.Truth(word.Text == "true");
            case "null":
                return new Expression.Nothing();
        }

        if (Accept("("))
        {
            return ReadFunction(word);
        }

        var name = word.Text;
        if (Owners.Contains(name, StringComparer.Ordinal) && Accept("."))
        {
            name = $"{name}.{_token.Text}";
            Advance();
        }

        if (Variables.TryGetValue(name, out var variable))
        {
            return new Expression.Variable(variable);
        }

        return Fail(ExpressionDiagnostics.UnknownVariable(At(word), name, Variables.Keys));
    }

    private Expression ReadFunction(ExpressionToken name)
    {
        var arguments = ReadList(")");
        return (name.Text, arguments) switch
        {
            ("has", [var operand]) => new Expression.Has(operand),
            ("size", [var operand]) => new Expression.Size(operand),
            _ => Fail(ExpressionDiagnostics.UnknownFunction(At(name), name.Text)),
        };
    }

    private Expression ReadMethod(Expression owner, ExpressionToken name)
    {
        var place = _token;
        var arguments = ReadList(")");
        return (name.Text, arguments) switch
        {
            ("startsWith", [var text]) => new Expression.Comparison(ExpressionOperator.StartsWith, owner, text),
            ("endsWith", [var text]) => new Expression.Comparison(ExpressionOperator.EndsWith, owner, text),
            ("contains", [var text]) => new Expression.Comparison(ExpressionOperator.Contains, owner, text),
            ("size", []) => new Expression.Size(owner),
            ("matches", [Expression.Words pattern]) => ReadPattern(owner, pattern, place),
            ("matches", _) => Fail(ExpressionDiagnostics.InvalidPattern(At(place), "it is no text in quotes")),
            _ => Fail(ExpressionDiagnostics.UnknownFunction(At(name), name.Text)),
        };
    }

    private Expression ReadPattern(Expression owner, Expression.Words pattern, ExpressionToken place)
    {
        try
        {
            // As in RE2: time grows with the length of the text only.
            return new Expression.Matches(owner, new Regex(Encoding.UTF8.GetString(pattern.Value.AsSpan()), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return Fail(ExpressionDiagnostics.InvalidPattern(At(place), exception.Message));
        }
    }

    private ImmutableArray<Expression> ReadList(string end)
    {
        var items = ImmutableArray.CreateBuilder<Expression>();
        while (!_hasFailed && !Accept(end))
        {
            items.Add(ReadOr());
            if (!Accept(","))
            {
                Expect(end);
                break;
            }
        }

        return items.DrainToImmutable();
    }

    private Expression ReadNumber(bool isNegative)
    {
        var digits = isNegative ? "-" + _token.Text : _token.Text;
        if (_token.Kind == ExpressionTokenKind.Number && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            Advance();
            return new Expression.Integer(integer);
        }

        if (_token.Kind == ExpressionTokenKind.Number && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var real))
        {
            Advance();
            return new Expression.Real(real);
        }

        return Unexpected("a number");
    }

    private static Expression.Words Words(string text) => new([.. Encoding.UTF8.GetBytes(text)]);

    private Location At(ExpressionToken token) => new(_source, token.Span);

    private void Advance() => _token = _lexer.Next();

    private bool Accept(string sign)
    {
        if (_hasFailed || _token.Kind != ExpressionTokenKind.Sign || _token.Text != sign)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(string sign)
    {
        if (!Accept(sign))
        {
            Unexpected($"'{sign}'");
        }
    }

    private Expression.Nothing Unexpected(string expected) =>
        Fail(ExpressionDiagnostics.Unexpected(At(_token), _token.Kind == ExpressionTokenKind.End ? "the end" : $"'{_token.Text}'", expected));

    private Expression.Nothing Fail(Diagnostic diagnostic)
    {
        if (!_hasFailed)
        {
            _diagnostics.Report(diagnostic);
        }

        _hasFailed = true;
        return new Expression.Nothing();
    }
}
