using System.Globalization;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>Why a template could not be read or rendered, with what Weaver would say about it.</summary>
/// <param name="Kind">The kind, as MiniJinja tells kinds apart.</param>
/// <param name="Message">Our sentence.</param>
/// <param name="Help">What to write instead.</param>
/// <param name="WeaverDetail">What Weaver prints behind the kind; null where it prints the kind alone.</param>
/// <param name="Location">The failing expression or word.</param>
public sealed record JinjaError(JinjaErrorKind Kind, string Message, string Help, string? WeaverDetail, Location Location)
{
    /// <summary>The error inside of an include, import or block.</summary>
    public JinjaError? Cause { get; init; }

    /// <summary>The zero-based line that Weaver names; it differs from the location for comments that do not end.</summary>
    public int WeaverLine { get; init; } = Location.Start.Line;

    /// <summary>The first line of the message as Weaver prints it, for scripts that match on it.</summary>
    public string WeaverMessage
    {
        get
        {
            var kind = JinjaErrorKindNames.NameOf(Kind);
            var text = WeaverDetail is null ? kind : $"{kind}: {WeaverDetail}";
            return string.Create(CultureInfo.InvariantCulture, $"{text} (in {Location.Source.Path}:{WeaverLine + 1})");
        }
    }
}
