using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Templating.Jq.Syntax;

/// <summary>A node of the syntax tree of a jq program. The nested records are all there are.</summary>
internal abstract record JqNode(TextSpan Span)
{
    /// <summary>Stands where a program could not be parsed; the error is reported.</summary>
    public sealed record Missing(TextSpan Span) : JqNode(Span);

    public sealed record Identity(TextSpan Span) : JqNode(Span);

    /// <summary><c>..</c></summary>
    public sealed record Recurse(TextSpan Span) : JqNode(Span);

    public sealed record Number(TextSpan Span, string Digits) : JqNode(Span);

    /// <summary>A string: texts and programs in turn, texts first and last. Without programs it has one text.</summary>
    public sealed record Text(TextSpan Span, string? Format, ImmutableArray<string> Texts, ImmutableArray<JqNode> Programs)
        : JqNode(Span);

    public sealed record List(TextSpan Span, JqNode? Body) : JqNode(Span);

    public sealed record Record(TextSpan Span, ImmutableArray<JqEntry> Entries) : JqNode(Span);

    public sealed record Negate(TextSpan Span, JqNode Body) : JqNode(Span);

    public sealed record Pipe(TextSpan Span, JqNode Left, JqNode Right) : JqNode(Span);

    public sealed record Comma(TextSpan Span, JqNode Left, JqNode Right) : JqNode(Span);

    /// <summary>Arithmetic, comparison, <c>and</c>, <c>or</c>, <c>//</c> and the assignments.</summary>
    public sealed record Binary(TextSpan Span, string Operator, JqNode Left, JqNode Right) : JqNode(Span);

    public sealed record Bind(TextSpan Span, JqNode Source, JqPattern Pattern, JqNode Body) : JqNode(Span);

    public sealed record Label(TextSpan Span, string Name, JqNode Body) : JqNode(Span);

    public sealed record Break(TextSpan Span, string Name, TextSpan NameSpan) : JqNode(Span);

    public sealed record Condition(TextSpan Span, JqNode Test, JqNode Then, JqNode? Else) : JqNode(Span);

    public sealed record Try(TextSpan Span, JqNode Body, JqNode? Handler) : JqNode(Span);

    /// <summary><c>reduce</c> and <c>foreach</c>.</summary>
    public sealed record Fold(TextSpan Span, bool IsReduce, JqNode Source, JqPattern Pattern, ImmutableArray<JqNode> Arguments)
        : JqNode(Span);

    public sealed record Definitions(TextSpan Span, ImmutableArray<JqDefinition> Items, JqNode Body) : JqNode(Span);

    public sealed record Call(TextSpan Span, string Name, ImmutableArray<JqNode> Arguments) : JqNode(Span);

    public sealed record Variable(TextSpan Span, string Name) : JqNode(Span);

    /// <summary>A term with what follows it: <c>f.a[0][]?</c>.</summary>
    public sealed record Path(TextSpan Span, JqNode Source, ImmutableArray<JqPathPart> Parts) : JqNode(Span);
}
