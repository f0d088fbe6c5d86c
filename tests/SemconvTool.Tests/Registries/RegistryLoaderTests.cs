using Semconv.Core;
using Semconv.Text.Diagnostics;
using SemconvTool.Configuration;
using SemconvTool.Registries;
using SemconvTool.Registries.Fetching;

namespace SemconvTool.Tests.Registries;

/// <summary>Which files make up a registry.</summary>
public sealed class RegistryLoaderTests
{
    [Fact]
    public void Definition_files_are_found_in_ordinal_order_and_hidden_ones_are_not()
    {
        using var folder = new TestFolder()
            .Write("model/b.yaml", "groups: []").Write("model/B.yml", "groups: []").Write("model/a/z.yaml", "groups: []")
            .Write("model/.hidden.yaml", "x").Write("model/.git/x.yaml", "x").Write("model/notes.md", "x").Write("model/x.YAML", "x")
            .Write("model/sub/manifest.yaml", "x").Write("model/sub/registry_manifest.yaml", "x").Write("model/sub/schema-next.yaml", "x");
        Assert.Equal(["model/B.yml", "model/a/z.yaml", "model/b.yaml"], Paths(Load(folder, "model", [])));
    }

    [Theory]
    [InlineData("model/", "model/a.yaml")]
    [InlineData("./model", "./model/a.yaml")]
    [InlineData("model/manifest.yaml", "model/a.yaml")]
    public void Files_are_reported_below_the_path_that_was_typed(string typed, string expected)
    {
        using var folder = new TestFolder().Write("model/a.yaml", "groups: []").Write("model/manifest.yaml", Models.Manifest("a"));
        Assert.Equal([expected], Paths(Load(folder, typed, [])));
    }

    [Fact]
    public void Manifest_that_is_named_is_read_although_another_goes_first()
    {
        using var folder = new TestFolder().Write("model/a.yaml", "groups: []")
            .Write("model/manifest.yaml", Models.Manifest("first")).Write("model/registry_manifest.yaml", Models.Manifest("second"));
        Assert.Equal("example.com/first", Load(folder, "model", [])!.SchemaUrl.Name);
        Assert.Equal("example.com/second", Load(
            folder, "model/registry_manifest.yaml", ["model/registry_manifest.yaml:1:1 SC1206 the manifest has the old name 'registry_manifest.yaml'"])!.SchemaUrl.Name);
    }

    [Fact]
    public void Links_are_followed_only_when_asked_for_and_never_in_circles()
    {
        using var folder = new TestFolder().Write("model/a.yaml", "groups: []").Write("else/b.yaml", "groups: []").Write("c.yaml", "groups: []");
        Directory.CreateSymbolicLink(folder["model/linked"], folder["else"]);
        File.CreateSymbolicLink(folder["model/c.yaml"], folder["c.yaml"]);
        Directory.CreateSymbolicLink(folder["else/back"], folder["else"]);
        Assert.Equal(["model/a.yaml"], Paths(Load(folder, "model", [])));
        Assert.Equal(["model/a.yaml", "model/c.yaml", "model/linked/b.yaml"], Paths(Load(folder, "model", [], followsLinks: true)));
    }

    [Fact]
    public void Link_to_the_folder_that_holds_it_ends()
    {
        using var folder = new TestFolder().Write("model/a.yaml", "groups: []");
        Directory.CreateSymbolicLink(folder["model/self"], folder["model"]);
        File.CreateSymbolicLink(folder["model/circle.yaml"], folder["model/circle.yaml"]);
        File.CreateSymbolicLink(folder["model/nothing.yaml"], folder["nothing"]);
        Assert.Contains("model/a.yaml", Paths(Load(folder, "model", [], followsLinks: true)));
    }

    [Fact]
    public void Dependencies_are_read_from_the_working_folder_and_shared()
    {
        using var folder = Registry("main", ("left", "left"), ("right", "right"));
        Add(folder, "left", ("base", "base"));
        Add(folder, "right", ("base", "base"));
        Add(folder, "base");
        var main = Load(folder, "main", [])!;
        Assert.Equal(["left", "right"], main.Dependencies.Select(each => each.Path));
        Assert.Same(main.Dependencies[0].Dependencies[0], main.Dependencies[1].Dependencies[0]);
    }

    [Fact]
    public void Dependency_that_is_not_in_the_working_folder_is_looked_for_beside_the_manifest()
    {
        using var folder = Registry("models/main", ("base", "../base"));
        Add(folder, "models/base");
        Assert.Equal("models/base", Assert.Single(Load(folder, "models/main", [])!.Dependencies).Path);
    }

    [Fact]
    public void Dependency_is_found_from_outside_the_repository()
    {
        using var folder = Registry("project/model/main", ("base", "model/base"));
        Add(folder, "project/model/base");
        folder.Write("project/.git/HEAD", "x");
        Assert.Equal("project/model/base", Assert.Single(Load(folder, "project/model/main", [])!.Dependencies).Path);
    }

    [Fact]
    public void Dependency_can_be_replaced_by_the_configuration()
    {
        using var folder = Registry("main", ("base", "https://example.com/base.zip"));
        Add(folder, "vendor/base");
        folder.Write(".weaver.toml", "[resolve.schema_url_overrides]\n'https://example.com/base/1.0.0' = 'vendor/base'");
        Assert.Equal("vendor/base", Assert.Single(Load(folder, "main", [])!.Dependencies).Path);
    }

    [Fact]
    public void Registry_that_depends_on_itself_is_reported()
    {
        using var folder = Registry("a", ("b", "b"));
        Add(folder, "b", ("a", "a"));
        Load(folder, "a", ["b/manifest.yaml:3:17 SC3101 the registry depends on itself: 'example.com/a -> example.com/b -> example.com/a'"]);
    }

    [Fact]
    public void Missing_folder_and_missing_dependency_are_reported()
    {
        using var folder = Registry("main", ("base", "nowhere"));
        Load(folder, "main", ["main/manifest.yaml:4:20 SC7001 the registry folder 'nowhere' does not exist"]);
        Load(folder, "nothing", ["- SC7001 the registry folder 'nothing' does not exist"]);
    }

    [Fact]
    public void Folder_without_definition_files_is_reported()
    {
        using var folder = new TestFolder().Write("model/readme.md", "x");
        Load(folder, "model", ["- SC7004 the registry 'model' holds no definition file"]);
    }

    [Fact]
    public void Registry_may_consist_of_its_dependencies()
    {
        using var folder = new TestFolder().Write("model/manifest.yaml", Models.Manifest("main", ("base", "base")));
        Add(folder, "base");
        Assert.Equal("base", Assert.Single(Load(folder, "model", [])!.Dependencies).Path);
    }

    [Fact]
    public void Published_registry_is_read_from_beside_its_manifest_whatever_its_address_is()
    {
        using var folder = new TestFolder().Write("model/resolved.yaml", "file_format: resolved/2.0").Write(
            "model/manifest.yaml",
            "file_format: manifest/2.0\nschema_url: https://example.com/a/1.0.0\nresolved_registry_uri: https://example.com/a/resolved.yaml\n");
        Assert.Equal("model/resolved.yaml", Load(folder, "model", [])!.Published!.Path);
        Assert.Equal("model/resolved.yaml", Load(folder, "model/resolved.yaml", [])!.Published!.Path);
    }

    [Fact]
    public void Published_registry_that_is_not_there_is_reported_at_its_address()
    {
        using var folder = new TestFolder().Write(
            "model/manifest.yaml", "file_format: manifest/2.0\nschema_url: https://example.com/a/1.0.0\nresolved_registry_uri: resolved.yaml\n");
        Assert.Null(Load(folder, "model", ["model/manifest.yaml:3:24 SC7001 the published registry 'resolved.yaml' does not exist"]));
    }

    [Fact]
    public void Definition_file_alone_is_no_registry()
    {
        using var folder = new TestFolder().Write("model/a.yaml", "groups: []");
        Assert.Null(Load(folder, "model/a.yaml", ["model/a.yaml:1:1 SC7005 this file alone is no registry"]));
    }

    [Fact]
    public void Override_that_leads_to_another_registry_is_reported()
    {
        using var folder = Registry("main", ("base", "base"));
        Add(folder, "base");
        Add(folder, "other");
        folder.Write(".weaver.toml", "[resolve.schema_url_overrides]\n'https://example.com/base/1.0.0' = 'other'");
        Load(folder, "main",
            ["main/manifest.yaml:4:20 SC3107 the override for 'https://example.com/base/1.0.0' leads to 'other', which is 'https://example.com/other/1.0.0'"]);
    }

    [Fact]
    public void Override_makes_a_dependency_that_cannot_be_reached_unnecessary()
    {
        using var folder = Registry("main", ("base", "https://127.0.0.1:1/base.zip"));
        Add(folder, "base");
        folder.Write(".weaver.toml", "[resolve.schema_url_overrides]\n'https://example.com/base/1.0.0' = 'base'");
        Assert.Equal("base", Assert.Single(Load(folder, "main", [])!.Dependencies).Path);
    }

    private static TestFolder Registry(string path, params (string Name, string Path)[] dependencies)
    {
        var folder = new TestFolder();
        Add(folder, path, dependencies);
        return folder;
    }

    private static void Add(TestFolder folder, string path, params (string Name, string Path)[] dependencies) =>
        folder.Write($"{path}/manifest.yaml", Models.Manifest(Path.GetFileName(path), dependencies)).Write($"{path}/a.yaml", "groups: []");

    private static RegistrySource? Load(TestFolder folder, string path, string[] problems, bool followsLinks = false)
    {
        var bag = new DiagnosticBag();
        var environment = folder.Environment(TextWriter.Null, TextWriter.Null);
        var configuration = ConfigurationLocator.Load(null, environment, bag);
        var credentials = CredentialStore.Load(configuration, environment, bag);
        var lockFile = LockFile.Load(folder.Root, environment, bag);
        var fetcher = new RegistryFetcher(environment, new FetchOptions { IsOffline = true }, credentials, lockFile, bag);
        var source = new RegistryLoader(environment, configuration, fetcher, followsLinks, bag).Load(path, environment.FullPath(path), null);
        Assert.Equal(problems, bag.ToImmutable().Select(each => $"{each.Location?.ToString() ?? "-"} {each.Id} {each.Message}"));
        return source;
    }

    private static IEnumerable<string> Paths(RegistrySource? source) => source!.Files.Select(file => file.Path);
}
