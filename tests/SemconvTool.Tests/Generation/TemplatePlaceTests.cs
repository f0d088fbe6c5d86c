using SemconvTool.Tests.Registries;

namespace SemconvTool.Tests.Generation;

/// <summary>Templates that lie in an archive or behind a URL.</summary>
public sealed class TemplatePlaceTests
{
    private const string Template = "{% include 'part.j2' %} {{ params.a }}\n";

    private const string Configuration = "params: {a: own}\ntemplates:\n  - pattern: a.txt.j2\n    application_mode: single\n";

    [Theory]
    [InlineData("", "t.zip", "go")]
    [InlineData("registry/", "t.zip", "go")]
    [InlineData("templates/registry/", "t.zip[templates]", "./go/")]
    [InlineData("package-1.2.3/templates/registry/", "t.zip[templates]", "go")]
    [InlineData("templates/registry/", "t.zip[templates/registry/go]", ".")]
    [InlineData("package-1.2.3/templates/registry/", "t.tar.gz[templates/registry]", "go")]
    [InlineData("templates/registry/", "././/t.zip[templates//]", "go")]
    public void Archive_is_as_good_as_a_folder(string folderInside, string path, string target)
    {
        using var folder = Project();
        var files = Files(folderInside).Append(("unrelated.txt", "x")).ToArray();
        var isStripped = folderInside.StartsWith("package", StringComparison.Ordinal);
        Pack(folder, path.TrimStart('.', '/'), isStripped ? [.. Files(folderInside), ("package-1.2.3/unrelated.txt", "x")] : files);
        var result = folder.Generate(target, "out", "-t", path);
        Assert.Equal((ExitCode.Clean, "part own"), (result.Code, result.Error.Length > 0 && File.Exists(folder["out/a.txt"]) ? folder.Read("out/a.txt") : result.Error));
    }

    [Fact]
    public void Only_folder_of_an_archive_may_be_the_target()
    {
        using var folder = Project();
        Pack(folder, "t.zip", Files(string.Empty));
        Assert.Equal(ExitCode.Clean, folder.Generate("go", "out", "-t", "t.zip").Code);
    }

    [Fact]
    public void Configuration_above_the_target_counts_when_the_archive_has_it_and_that_of_the_project_does_not()
    {
        using var folder = Project().Write("weaver.yaml", "params: {a: project, b: project}\n");
        Pack(folder, "t.zip", [("templates/weaver.yaml", "params: {a: above, b: above}\n"), ("x.txt", ""), ("templates/go/part.j2", "{{ params.b }}"), .. Files("templates/").Where(file => !file.Path.EndsWith("part.j2", StringComparison.Ordinal))]);
        folder.Generate("go", "out", "-t", "t.zip[templates]");
        Assert.Equal("above own", folder.Read("out/a.txt"));
    }

    [Fact]
    public void Archive_lists_no_targets()
    {
        using var folder = Project();
        Pack(folder, "t.zip", [("weaver.yaml", "targets: [{target: go, output: ../elsewhere}]\n"), .. Files(string.Empty)]);
        Assert.Contains("no target was named", folder.Generate("-t", "t.zip").Error, StringComparison.Ordinal);
        folder.Write("weaver.yaml", "targets: [{target: go, output: here}]\n");
        Assert.Equal(ExitCode.Clean, folder.Generate("-t", "t.zip").Code);
        Assert.True(File.Exists(folder["here/a.txt"]));
    }

    [Theory]
    [InlineData("no.zip", "SC7001")]
    [InlineData("t.zip[nowhere]", "SC7022")]
    [InlineData("t.zip[../x]", "SC7003")]
    [InlineData("bad.zip", "SC7021")]
    [InlineData("hostile.zip", "SC7021")]
    public void Archive_that_cannot_be_read_is_named(string path, string id)
    {
        using var folder = Project().Write("bad.zip", "PK no archive");
        Pack(folder, "t.zip", Files(string.Empty));
        Pack(folder, "hostile.zip", [("../out/a.txt", "x"), .. Files(string.Empty)]);
        var result = folder.Generate("go", "out", "-t", path);
        Assert.Contains(id, result.Error, StringComparison.Ordinal);
        Assert.NotEqual(ExitCode.Clean, result.Code);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void Unknown_target_names_those_of_the_archive()
    {
        using var folder = Project();
        Pack(folder, "t.zip", [("x.txt", ""), .. Files(string.Empty)]);
        var result = folder.Generate("goo", "out", "-t", "t.zip");
        Assert.Contains("the templates in 't.zip' have no target 'goo'\nhelp: write 'go'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistake_in_a_template_is_shown_with_its_place_in_the_archive()
    {
        using var folder = Project();
        Pack(folder, "t.zip", [("x.txt", ""), ("go/weaver.yaml", Configuration), ("go/a.txt.j2", "\n{{ 1 | nofilter }}")]);
        Assert.Contains("t.zip/go/a.txt.j2:2:8: error SC6", folder.Generate("go", "out", "-t", "t.zip").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Repository_is_fetched_at_a_tag_and_its_state_is_locked()
    {
        using var site = new GitSite();
        Fill(site.Folder).Write("model/a.yaml", Models.Clean);
        foreach (var (path, content) in Files("templates/registry/"))
        {
            site.Commit(path, content, null);
        }

        site.Commit("x.txt", "x", "v1.0.0");
        site.Commit("templates/registry/go/part.j2", "newer", null);
        var repository = $"{site.Server.Url}/shop.git";
        Assert.Equal(ExitCode.Clean, site.Folder.Generate("go", "out", "-t", $"{repository}@v1.0.0[templates]").Code);
        Assert.Equal("part own", site.Folder.Read("out/a.txt"));
        Assert.Equal(ExitCode.Clean, site.Folder.Generate("go", "out", "-t", $"{repository}[templates]", "--update-lock").Code);
        Assert.Equal("newer own", site.Folder.Read("out/a.txt"));
        Assert.Contains("\"templates\": true", site.Folder.Read("semconv.lock"), StringComparison.Ordinal);

        site.Folder.Run("check", "--update-lock");
        site.Commit("templates/registry/go/part.j2", "newest", null);
        Assert.Equal(ExitCode.Clean, site.Folder.Generate("go", "out", "-t", $"{repository}[templates]").Code);
        Assert.Equal("newer own", site.Folder.Read("out/a.txt"));
    }

    [Fact]
    public void Archive_behind_a_url_can_be_named_in_the_configuration_and_is_kept_for_later()
    {
        using var server = new WebServer();
        using var folder = Project();
        server.Add("/t-1.0.0.zip", Archives.Zip([.. Files("top/templates/registry/")]));
        folder.Variables["SEMCONV_CACHE"] = folder["cache"];
        folder.Write(".weaver.toml", $"[generate]\ntemplates = '{server.Url}/t-1.0.0.zip[templates]'\ntarget = 'go'\noutput = 'gen'\n");
        var result = folder.Generate();
        Assert.True(result.Code == ExitCode.Clean, result.Error);
        Assert.Equal("part own", folder.Read("gen/a.txt"));
        Assert.Equal(ExitCode.Clean, folder.Generate("--offline").Code);
    }

    private static TestFolder Project() => Fill(new TestFolder().Write(".git/HEAD", "x"));

    private static TestFolder Fill(TestFolder folder) => folder.Write("model/a.yaml", Models.Clean);

    private static (string Path, string Content)[] Files(string folder) =>
        [($"{folder}go/weaver.yaml", Configuration), ($"{folder}go/a.txt.j2", Template), ($"{folder}go/part.j2", "part")];

    private static void Pack(TestFolder folder, string path, (string Path, string Content)[] files)
    {
        var name = path.Split('[')[0];
        File.WriteAllBytes(folder[name], name.EndsWith(".zip", StringComparison.Ordinal) ? Archives.Zip(files) : Archives.TarGz(files));
    }
}
