using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Syntax;

/// <summary>A parsed template.</summary>
/// <param name="Name">The name under which templates refer to it.</param>
/// <param name="Source">What the spans of the nodes count in.</param>
/// <param name="Body">The statements.</param>
/// <param name="Blocks">All blocks of the template, nested ones too, by name.</param>
internal sealed record TemplateSyntax(
    string Name, SourceText Source, ImmutableArray<Statement> Body, IReadOnlyDictionary<string, BlockStatement> Blocks);
