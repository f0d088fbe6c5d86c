using System.Globalization;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>Why a template could not be read or rendered, with what Weaver would say about it.</summary>
/// <param name="Kind">MiniJinja's kind.</param>
/// <param name="Detail">What the kind leaves open; null where the kind says it all.</param>
/// <param name="Location">The failing expression or word.</param>
public sealed record JinjaError(JinjaErrorKind Kind, string? Detail, Location Location)
{
    /// <summary>The error inside of an include, import or block.</summary>
    public JinjaError? Cause { get; init; }

    /// <summary>What to write instead.</summary>
    public string? Help { get; init; }

    /// <summary>The zero-based line that Weaver names; it differs from the location for comments that do not end.</summary>
    public int WeaverLine { get; init; } = Location.Start.Line;

    /// <summary>The first line of the message as Weaver prints it.</summary>
    public string WeaverMessage => string.Create(
        CultureInfo.InvariantCulture, $"{Text} (in {Location.Source.Path}:{WeaverLine + 1})");

    /// <summary>The kind and the detail.</summary>
    public string Text => Detail is null
        ? JinjaErrorKindNames.NameOf(Kind)
        : $"{JinjaErrorKindNames.NameOf(Kind)}: {Detail}";
}
