using Semconv.Templating.Values;

namespace Semconv.Core.Generation.Rendering;

/// <summary>One rendering of one template file.</summary>
/// <param name="Scope">The entry that asks for it.</param>
/// <param name="File">The template.</param>
/// <param name="Context">What the template sees as <c>ctx</c>.</param>
internal sealed record RenderJob(EntryScope Scope, TemplateFile File, Value Context);
