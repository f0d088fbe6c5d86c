using Semconv.Core.Generation.Configuration;
using Semconv.Templating.Values;

namespace Semconv.Core.Generation.Rendering;

/// <summary>A template entry and the parameters that hold for it.</summary>
internal sealed record EntryScope(TemplateEntry Entry, ValueMap Parameters);
