using Semconv.Core;
using Semconv.Core.Comparison;
using Semconv.Core.Output;
using Semconv.Core.Publication;
using Semconv.Core.Resolution;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity;

/// <summary>Our published registries against those that Weaver wrote, by content, and read back.</summary>
public sealed class PackageTests
{
    private static readonly Dictionary<string, PackageCase> Cases = PackageCase.All().ToDictionary(item => item.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => SharedData.IsPresent ? [.. Cases.Keys.Order(StringComparer.Ordinal)] : ["the recorded packages"];

    public static TheoryData<string> Releases => SharedData.IsPresent ? ["otel-semconv/v1.36.0", "otel-semconv/v1.44.0", "otel-semconv/head"] : [];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Published_registry_equals_Weavers(string name)
    {
        SharedData.Require("data", "expected");
        var item = Cases[name];
        var difference = JsonDifference.Find(
            PackageContent.Of(RecordedText.Read(SharedData.Require("data", item.Resolved))), PackageContent.Of(Package(Compile(item.Registry).Registry)));
        KnownDifferences.OfRegistries.Judge(name, difference);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Registry_that_is_read_back_is_the_same(string name)
    {
        SharedData.Require("data", "expected");
        var (_, registry) = Compile(Cases[name].Registry);
        var text = Package(registry);
        var diagnostics = new DiagnosticBag();
        var read = PublishedRegistryReader.Read(SourceText.From("resolved.yaml", text), registry.SchemaUrl, diagnostics);
        Assert.Empty(diagnostics.ToImmutable().Select(problem => $"{problem.Location} {problem.Message}"));
        Assert.Null(JsonDifference.Find(PackageContent.WithoutCatalog(text), PackageContent.WithoutCatalog(Package(read))));
        Assert.Empty(RegistryComparer.Compare(registry, read));
        Assert.Empty(RegistryComparer.Compare(read, registry));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Releases))]
    public void Conventions_do_not_differ_from_their_package(string folder)
    {
        var (_, registry) = Compile(new ResolveCase(folder, folder, "model", string.Empty));
        var diagnostics = new DiagnosticBag();
        var read = PublishedRegistryReader.Read(SourceText.From("resolved.yaml", Package(registry)), registry.SchemaUrl, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        Assert.Empty(RegistryComparer.Compare(registry, read));
        Assert.Empty(RegistryComparer.Compare(read, registry));
    }

    [Fact]
    public void Publication_manifest_equals_Weavers_byte_for_byte()
    {
        SharedData.Require("data", "expected");
        Assert.All(Cases.Values.Where(item => item.Manifest is not null), item =>
        {
            var expected = RecordedText.Read(SharedData.Require("data", item.Manifest!));
            var manifest = Compile(item.Registry).Source.Manifest!;
            var uri = expected.Split("resolved_registry_uri: ")[1].Trim();
            using var text = new StringWriter();
            PublicationManifestWriter.Write(manifest, uri, new YamlStructureWriter(text));
            Assert.Equal(expected.TrimEnd('\n'), text.ToString().TrimEnd('\n'));
        });
    }

    private static (RegistrySource Source, ResolvedRegistry Registry) Compile(ResolveCase item)
    {
        var diagnostics = new DiagnosticBag();
        var source = new RegistryFolder(SharedData.Require("data", item.WorkingFolder), diagnostics).Load(item.Registry);
        var options = new ResolutionOptions { IncludesUnreferenced = item.IncludesUnreferenced };
        return (source, RegistryCompiler.Compile(source, options, diagnostics));
    }

    private static string Package(ResolvedRegistry registry)
    {
        using var text = new StringWriter();
        PackagedRegistryWriter.Write(registry, new YamlStructureWriter(text));
        return text.ToString();
    }
}
