using Semconv.Core.Generation.Configuration;
using Semconv.Templating.Values;

namespace Semconv.Core.Generation.Rendering;

/// <summary>A template entry and the parameters that hold for it.</summary>
internal sealed record EntryScope(TemplateEntry Entry, ValueMap Parameters)
{
    /// <summary>What every template of the entry sees. One map for all, so that modules of macros that see it are the same too.</summary>
    public ValueMap Globals { get; } = new ValueMapBuilder().Set(GenerationParameters.ReservedName, GenerationParameters.ForTemplates(Parameters)).ToMap();
}
