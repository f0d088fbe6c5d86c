using System.Collections.Immutable;
using Semconv.Core.Generation;
using SemconvTool.Files;

namespace SemconvTool.Generation;

/// <summary>The files of a target, and what has to be done in its folder for them.</summary>
internal sealed record ComparedTarget(RenderedTarget Rendered, OutputDirectory Folder, ImmutableArray<GeneratedTreeChange> Changes);
