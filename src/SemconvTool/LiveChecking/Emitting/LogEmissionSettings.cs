using System.Collections.Immutable;
using Semconv.Otlp.Export;

namespace SemconvTool.LiveChecking.Emitting;

/// <summary>Where findings go as log records.</summary>
/// <param name="Endpoint">The receiver; null for standard output.</param>
/// <param name="Resource">What the records say of this program.</param>
internal sealed record LogEmissionSettings(ExportEndpoint? Endpoint, ImmutableArray<ExportField> Resource);
