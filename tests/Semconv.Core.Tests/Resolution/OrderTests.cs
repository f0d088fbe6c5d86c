using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Core.Tests.Support;
using Semconv.Core.Output;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Resolution;

/// <summary>The order in which files are read is no part of the result.</summary>
public sealed class OrderTests
{
    private static readonly (string, string)[] Files =
    [
        ("a.yaml", TestRegistry.Definition2("attributes:\n  - {key: x, type: int, brief: A., stability: stable}\nattribute_groups:\n  - {id: g, visibility: internal, attributes: [{ref_group: h}]}\n")),
        ("b.yaml", TestRegistry.Definition2("attributes:\n  - {key: x, type: int, brief: B., stability: stable}\nattribute_groups:\n  - {id: h, visibility: internal, attributes: [{ref: x}, {ref_group: g}]}\n")),
        ("c.yaml", TestRegistry.Definition2("events:\n  - {name: e, brief: E., stability: stable, attributes: [{ref_group: g}, {ref: missing}]}\n")),
        ("d.yaml", TestRegistry.Definition2("events:\n  - {name: e, brief: E again., stability: stable, attributes: [{ref_group: h}]}\n")),
    ];

    [Fact]
    public void Every_order_of_broken_files_gives_the_same_registry_and_diagnostics()
    {
        var expected = TestRegistry.Of("https://acme.com/main/1.0.0", Files);
        Assert.Equal(4, expected.Lines.Length);

        foreach (var order in Permutations(Files))
        {
            var test = TestRegistry.Of("https://acme.com/main/1.0.0", order);
            Assert.Equal(expected.Lines, test.Lines);
            Assert.Equal(expected.ToJson(), test.ToJson());
        }
    }

    [Fact]
    public void Shuffled_model_of_OpenTelemetry_resolves_to_the_same_text()
    {
        var files = DefinitionFiles.ReadModel("v1.44.0", new DiagnosticBag());
        var expected = Resolve(files);
        var shuffled = files.OrderBy(file => string.Concat(file.Source.Path.Reverse()), StringComparer.Ordinal);

        Assert.Equal(expected, Resolve([.. shuffled]));
    }

    private static string Resolve(System.Collections.Immutable.ImmutableArray<SemconvFile> files)
    {
        var diagnostics = new DiagnosticBag();
        using var text = new StringWriter();
        MaterializedRegistryWriter.Write(RegistryResolver.Resolve(SchemaUrl.Unknown, files, [], diagnostics), new JsonStructureWriter(text));
        Assert.Empty(diagnostics.ToImmutable());
        return text.ToString();
    }

    private static IEnumerable<(string, string)[]> Permutations((string, string)[] items)
    {
        if (items.Length <= 1)
        {
            yield return items;
            yield break;
        }

        for (var index = 0; index < items.Length; index++)
        {
            foreach (var rest in Permutations([.. items[..index], .. items[(index + 1)..]]))
            {
                yield return [items[index], .. rest];
            }
        }
    }
}
