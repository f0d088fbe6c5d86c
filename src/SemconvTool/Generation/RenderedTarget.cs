using System.Collections.Immutable;
using Semconv.Core.Generation;
using SemconvTool.Options;

namespace SemconvTool.Generation;

/// <summary>The files of a target, not written yet.</summary>
internal sealed record RenderedTarget(OutputTarget Target, ImmutableArray<GeneratedFile> Files);
