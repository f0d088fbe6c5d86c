using System.Reflection;
using Semconv.Templating.Values;
using Semconv.Text.Diagnostics;

namespace Architecture.Tests;

/// <summary>Every descriptor that the product declares, and the classes that declare them.</summary>
internal static class ProductDescriptors
{
    private static readonly Assembly[] Assemblies =
    [
        typeof(Diagnostic).Assembly,
        typeof(Value).Assembly,
        Assembly.Load("Semconv.Core"),
        Assembly.Load("Semconv.LiveCheck"),
        Assembly.Load("Semconv.Otlp"),
        Assembly.Load("semconv"),
    ];

    public static IEnumerable<Type> Declarers => Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => In(type).Any());

    public static IEnumerable<DiagnosticDescriptor> All => Declarers.SelectMany(In).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal);

    public static IEnumerable<DiagnosticDescriptor> In(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);
}
