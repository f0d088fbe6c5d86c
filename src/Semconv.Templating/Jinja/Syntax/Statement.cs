using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Syntax;

/// <summary>A node of the syntax tree that writes output or changes the scope.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Kind">Kept, not asked: a virtual call for each node would cost as much as what most nodes do.</param>
internal abstract record Statement(TextSpan Span, StatementKind Kind)
{
    /// <summary>The statement as the class that has its kind, and no other has: a cast would ask for what is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T As<T>()
        where T : Statement => Unsafe.As<T>(this);
}

/// <summary>Text outside of tags.</summary>
internal sealed record TextStatement(TextSpan Span, string Text) : Statement(Span, StatementKind.Text);

/// <summary><c>{{ value }}</c>.</summary>
internal sealed record OutputStatement(TextSpan Span, Expression Value) : Statement(Span, StatementKind.Output);

/// <summary><c>for target in source if filter recursive</c>.</summary>
internal sealed record ForStatement(TextSpan Span, AssignmentTarget Target, Expression Source, ImmutableArray<Statement> Body) : Statement(Span, StatementKind.For)
{
    public Expression? Filter { get; init; }

    public bool IsRecursive { get; init; }

    public ImmutableArray<Statement> Else { get; init; } = [];
}

/// <summary><c>if condition</c>; <c>elif</c> is an if inside the else branch.</summary>
internal sealed record IfStatement(TextSpan Span, Expression Condition, ImmutableArray<Statement> Then, ImmutableArray<Statement> Else)
    : Statement(Span, StatementKind.If);

/// <summary><c>with target = value, ...</c>.</summary>
internal sealed record WithStatement(
    TextSpan Span, ImmutableArray<ScopedAssignment> Assignments, ImmutableArray<Statement> Body) : Statement(Span, StatementKind.With);

/// <summary><c>set target = value</c>.</summary>
internal sealed record SetStatement(TextSpan Span, AssignmentTarget Target, Expression Value) : Statement(Span, StatementKind.Set);

/// <summary><c>set target|filter</c> up to <c>endset</c>.</summary>
internal sealed record SetBlockStatement(TextSpan Span, AssignmentTarget Target, Expression? Filter, ImmutableArray<Statement> Body)
    : Statement(Span, StatementKind.SetBlock);

/// <summary><c>autoescape mode</c>.</summary>
internal sealed record AutoEscapeStatement(TextSpan Span, Expression Mode, ImmutableArray<Statement> Body) : Statement(Span, StatementKind.AutoEscape);

/// <summary><c>filter chain</c> up to <c>endfilter</c>.</summary>
internal sealed record FilterBlockStatement(TextSpan Span, Expression Filter, ImmutableArray<Statement> Body) : Statement(Span, StatementKind.FilterBlock);

/// <summary><c>block name</c>.</summary>
internal sealed record BlockStatement(TextSpan Span, string Name, bool IsRequired, ImmutableArray<Statement> Body) : Statement(Span, StatementKind.Block);

/// <summary><c>extends template</c>.</summary>
internal sealed record ExtendsStatement(TextSpan Span, Expression Template) : Statement(Span, StatementKind.Extends);

/// <summary><c>include template ignore missing</c>.</summary>
internal sealed record IncludeStatement(TextSpan Span, Expression Template, bool IgnoresMissing) : Statement(Span, StatementKind.Include);

/// <summary><c>import template as target</c>.</summary>
internal sealed record ImportStatement(TextSpan Span, Expression Template, AssignmentTarget Target) : Statement(Span, StatementKind.Import);

/// <summary><c>from template import name as alias, ...</c>.</summary>
internal sealed record FromImportStatement(TextSpan Span, Expression Template, ImmutableArray<ImportedName> Names)
    : Statement(Span, StatementKind.FromImport);

/// <summary><c>macro name(parameters)</c>.</summary>
internal sealed record MacroStatement(TextSpan Span, MacroDeclaration Macro) : Statement(Span, StatementKind.Macro);

/// <summary><c>call macro(arguments)</c>; the body is what <c>caller()</c> runs.</summary>
internal sealed record CallBlockStatement(TextSpan Span, CallExpression Call, MacroDeclaration Caller) : Statement(Span, StatementKind.CallBlock);

/// <summary><c>do call()</c>.</summary>
internal sealed record DoStatement(TextSpan Span, CallExpression Call) : Statement(Span, StatementKind.Do);

/// <summary><c>break</c>.</summary>
internal sealed record BreakStatement(TextSpan Span) : Statement(Span, StatementKind.Break);

/// <summary><c>continue</c>.</summary>
internal sealed record ContinueStatement(TextSpan Span) : Statement(Span, StatementKind.Continue);
