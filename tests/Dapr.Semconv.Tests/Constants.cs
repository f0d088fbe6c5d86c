using System.Reflection;

namespace Dapr.Semconv.Tests;

/// <summary>The constants of the package, found by reflection over the built assembly.</summary>
internal static class Constants
{
    private static readonly Type[] Types = typeof(DaprSchemaUrls).Assembly.GetExportedTypes();

    public static IEnumerable<FieldInfo> InClasses(string ending) =>
        Types.Where(type => type.Name.EndsWith(ending, StringComparison.Ordinal)).SelectMany(Of);

    public static IEnumerable<FieldInfo> Of(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(field => field.IsLiteral);

    public static Type Class(string name) => Types.Single(type => type.Name == name);

    public static IEnumerable<string> Values(Type type) => Of(type).Select(Text).Order(StringComparer.Ordinal);

    public static string Text(FieldInfo field) => (string)field.GetRawConstantValue()!;
}
