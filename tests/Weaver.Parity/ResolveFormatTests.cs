using Semconv.Core;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity;

/// <summary>The files that <c>registry resolve</c> writes, byte for byte in every format.</summary>
public sealed class ResolveFormatTests
{
    private static readonly Dictionary<string, ResolveCase> Cases = ResolveCase.All()
        .Where(item => item.Name.EndsWith(".json", StringComparison.Ordinal) && !KnownDifferences.OfRegistries.Has(item.Name))
        .ToDictionary(item => item.Name, StringComparer.Ordinal);

    public static TheoryData<string, string> Outputs
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var item in Cases.Values.OrderBy(item => item.Name, StringComparer.Ordinal))
            {
                foreach (var format in new[] { "json", "jsonl", "yaml" })
                {
                    if (RecordedText.Exists(PathOf(item, format)))
                    {
                        data.Add(item.Name, format);
                    }
                }
            }

            return data;
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Outputs))]
    public void File_equals_Weavers_byte_for_byte(string name, string format)
    {
        var item = Cases[name];
        var diagnostics = new DiagnosticBag();
        var source = new RegistryFolder(SharedData.Require("data", item.WorkingFolder), diagnostics).Load(item.Registry);
        var registry = RegistryCompiler.Compile(source, new ResolutionOptions { IncludesUnreferenced = item.IncludesUnreferenced }, diagnostics);
        using var text = new StringWriter();
        IStructureWriter writer = format == "yaml" ? new YamlStructureWriter(text) : new JsonStructureWriter(text, indented: format == "json");
        if (item.IsV2 || registry.IsPublished)
        {
            MaterializedRegistryWriter.Write(registry, writer);
        }
        else
        {
            GroupedRegistryWriter.Write(registry, item.Registry, writer);
        }

        Assert.Equal(RecordedText.Read(PathOf(item, format)).TrimEnd('\n'), text.ToString().TrimEnd('\n'));
    }

    private static string PathOf(ResolveCase item, string format) =>
        SharedData.Require("data", item.Output).Replace(".json", "." + format, StringComparison.Ordinal);
}
