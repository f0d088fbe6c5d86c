using Semconv.Text;

namespace Semconv.Templating.Jq.Paths;

/// <summary>A field of a path that resembles a field of registries: a run finds out whether anything has it.</summary>
/// <param name="Span">Where it is written.</param>
/// <param name="Name">Its name.</param>
/// <param name="Suggestion">The name that was probably meant.</param>
internal sealed record FieldWatch(TextSpan Span, string Name, string Suggestion);
