using Semconv.Templating.Values;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Markdown;

/// <summary>A registry, as the markers of pages ask for it. Safe to use from several threads.</summary>
internal interface ISnippetSource
{
    /// <summary>The variables of the template for an item; null when there is none, which is reported.</summary>
    ValueMap? Find(GroupMarker marker, DiagnosticBag diagnostics);

    /// <summary>What queries run on; null when the form of the registry has no queries, which is reported.</summary>
    Value? Document(QueryMarker marker, DiagnosticBag diagnostics);
}
