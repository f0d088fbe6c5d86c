namespace Semconv.Templating.Jinja.Syntax;

/// <summary>A key of a map literal and what stands behind it.</summary>
/// <remarks>A class: lists of the platform over pairs are compiled anew in every process.</remarks>
internal sealed record MapEntry(Expression Key, Expression Value);
