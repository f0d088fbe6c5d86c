namespace Semconv.Core.Validation.Packages;

/// <summary>How kinds of items are written.</summary>
internal static class ItemKinds
{
    /// <summary>In messages.</summary>
    public static string Words(this ItemKind kind) => kind == ItemKind.AttributeGroup ? "attribute group" : kind.Key();

    /// <summary>In exceptions that annotations name.</summary>
    public static string Key(this ItemKind kind) => kind switch
    {
        ItemKind.Span => "span",
        ItemKind.Metric => "metric",
        ItemKind.Event => "event",
        ItemKind.Entity => "entity",
        _ => "attribute_group",
    };
}
