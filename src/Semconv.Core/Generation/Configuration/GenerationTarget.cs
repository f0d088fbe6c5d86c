using Semconv.Text;

namespace Semconv.Core.Generation.Configuration;

/// <summary>One entry of <c>targets</c> in the repository's <c>weaver.yaml</c>: which template folder is rendered into which folder.</summary>
/// <param name="Name">The folder below <c>templates/registry</c>.</param>
/// <param name="Output">The output folder, relative to the root of the repository.</param>
public sealed record GenerationTarget(Located<string> Name, Located<string> Output);
