using System.Collections.Immutable;

namespace Semconv.Templating.Jinja.Syntax;

/// <summary>A macro, or the body of a call block.</summary>
/// <param name="Name">Interned.</param>
/// <param name="Parameters">In order; those with a default come last.</param>
/// <param name="Body">The statements between the tags.</param>
/// <param name="FreeNames">Names that the body uses and does not assign; captured where the macro is defined.</param>
internal sealed record MacroDeclaration(
    string Name, ImmutableArray<MacroParameter> Parameters, ImmutableArray<Statement> Body, ImmutableArray<string> FreeNames)
{
    /// <summary>Whether the body mentions <c>caller</c>, so that calls may pass one.</summary>
    public bool UsesCaller { get; init; }

    /// <summary>Whether the body prints the same for the same arguments, as long as the values of <see cref="RepeatNames"/> do.</summary>
    public bool IsRepeatable => RepeatNames is not null;

    /// <summary>The names that a text which may be remembered depends on; null where none may.</summary>
    public ImmutableArray<string>? RepeatNames { get; init; }
}
