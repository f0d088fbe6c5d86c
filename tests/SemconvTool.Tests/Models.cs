namespace SemconvTool.Tests;

/// <summary>Small registries.</summary>
internal static class Models
{
    public const string Clean =
        """
        file_format: definition/2
        attributes:
          - key: shop.order.id
            type: string
            brief: The id of an order.
            stability: stable
            examples: [o-1]
        spans:
          - type: shop.checkout
            kind: internal
            name:
              note: checkout
            brief: A checkout.
            stability: stable
            requirement_level: recommended
            attributes:
              - ref: shop.order.id
        """;

    public const string Broken =
        """
        file_format: definition/2
        spans:
          - type: shop.checkout
            kind: internal
            name:
              note: checkout
            brief: A checkout.
            stability: stable
            requirement_level: recommended
            attributes:
              - ref: shop.order.idd
        """;

    public const string Warned =
        """
        file_format: definition/2
        spans:
          - type: shop.checkout
            kind: internal
            name:
              note: checkout
            brief: A checkout.
            stability: stable
        """;

    /// <summary>An attribute without a namespace, which <c>naming_conventions</c> refuses, and one without examples, which is a warning.</summary>
    public const string WithoutNamespace =
        """
        groups:
          - id: registry.shop
            type: attribute_group
            brief: Attributes of a shop.
            attributes:
              - id: order
                type: int
                brief: The number of an order.
                stability: stable
              - id: shop.name
                type: string
                brief: The name of a shop.
                stability: stable
        """;

    public static string Manifest(string name, params (string Name, string Path)[] dependencies) =>
        $"""
        schema_url: https://example.com/{name}/1.0.0
        {(dependencies.Length == 0 ? string.Empty : "dependencies:")}
        {string.Join('\n', dependencies.Select(each => $"  - schema_url: https://example.com/{each.Name}/1.0.0\n    registry_path: {each.Path}"))}
        """;
}
