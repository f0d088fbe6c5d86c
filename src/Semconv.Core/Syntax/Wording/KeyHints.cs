using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Syntax.Wording;

/// <summary>What a missing key could be given, for help texts.</summary>
internal static class KeyHints
{
    public static string For(string owner, string key) => key switch
    {
        "name" when owner == "a span" => "{note: <text>}",
        "stability" => "development",
        "instrument" => string.Join(" | ", Keywords.Instrument.Texts),
        "kind" => string.Join(" | ", Keywords.SpanKind.Texts),
        "visibility" => string.Join(" | ", Keywords.Visibility.Texts),
        "reason" => string.Join(" | ", Keywords.StructuredDeprecationReason.Texts),
        "requirement_level" => "recommended",
        "type" => "<type>",
        "unit" => "<unit>",
        "identity" => "[{ref: <attribute>}]",
        "name" => "<name>",
        "id" or "key" or "ref" => "<name>",
        "members" or "fields" or "one_of" or "attributes" => "[...]",
        "schema_url" => "https://<host>/<path>/<version>",
        "resolved_registry_uri" => "<path or URL>",
        _ => "<text>",
    };
}
