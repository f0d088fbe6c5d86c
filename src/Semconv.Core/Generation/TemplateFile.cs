using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation;

/// <summary>A file of a target folder. Its bytes become text only when a template entry or another template asks for it.</summary>
/// <param name="Path">The path below the target folder, with forward slashes.</param>
/// <param name="DisplayPath">The path that diagnostics show.</param>
/// <param name="Content">What the file holds.</param>
public sealed record TemplateFile(string Path, string DisplayPath, ReadOnlyMemory<byte> Content)
{
    /// <summary>The text, or null when the bytes are not UTF-8, which is reported.</summary>
    public SourceText? Decode(DiagnosticBag diagnostics) => SourceDecoder.Decode(DisplayPath, Content.Span, diagnostics);
}
