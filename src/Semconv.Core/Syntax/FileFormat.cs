using Semconv.Text;

namespace Semconv.Core.Syntax;

/// <summary>The language of a definition file, and where the file says so.</summary>
/// <remarks>
/// The place is null when the file says nothing and is read as definition/1. The old key <c>version</c> may stand
/// instead of <c>file_format</c> or beside it.
/// </remarks>
public sealed record FileFormat(FormatVersion Version, Location? Location, bool UsesVersionKey);
