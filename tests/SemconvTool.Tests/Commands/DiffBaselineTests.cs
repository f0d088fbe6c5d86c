using SemconvTool.Tests.Registries;

namespace SemconvTool.Tests.Commands;

/// <summary>Where <c>semconv diff</c> takes the older registry from.</summary>
public sealed class DiffBaselineTests
{
    private static readonly string Changed = Models.Clean.Replace("kind: internal", "kind: client", StringComparison.Ordinal);

    private static readonly (string, string)[] Old = [("top/model/a.yaml", Models.Clean), ("top/model/manifest.yaml", Models.Manifest("shop"))];

    [Theory]
    [InlineData("old")]
    [InlineData("./old/manifest.yaml")]
    [InlineData("old.zip[model]")]
    [InlineData("old.tar.gz[model]")]
    [InlineData("published")]
    [InlineData("published/resolved.yaml")]
    public void Registry_of_this_machine_is_a_baseline(string baseline)
    {
        using var folder = Changes();
        folder.Write("old/a.yaml", Models.Clean).Write("old/manifest.yaml", Models.Manifest("shop"));
        File.WriteAllBytes(folder["old.zip"], Archives.Zip(Old));
        File.WriteAllBytes(folder["old.tar.gz"], Archives.TarGz(Old));
        Assert.Equal(ExitCode.Clean, folder.Run("package", "-r", "old", "-o", "published", "--resolved-registry-uri", "resolved.yaml").Code);
        ShowsTheChange(folder.Run("diff", "--baseline", baseline), baseline);
        ShowsTheChange(folder.Run("diff", "--baseline-registry", baseline), baseline);
    }

    [Fact]
    public void Registry_does_not_differ_from_its_package()
    {
        using var folder = Changes();
        folder.Run("package", "-o", "published", "--resolved-registry-uri", "resolved.yaml");
        Assert.Contains("0 breaking, 0 risky, 0 safe", folder.Run("diff", "--baseline", "published").Error, StringComparison.Ordinal);
        Assert.Contains("checked published: 1 file", folder.Run("check", "-r", "published").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Registry_behind_a_URL_is_a_baseline()
    {
        using var server = new WebServer();
        using var folder = Changes();
        server.Add("/1.0.0.zip", Archives.Zip(Old));
        folder.Write("old/a.yaml", Models.Clean).Write("old/manifest.yaml", Models.Manifest("shop"));
        folder.Run("package", "-r", "old", "-o", "published", "--resolved-registry-uri", "resolved.yaml");
        server.Add("/shop/1.0.0", folder.Read("published/manifest.yaml"));
        server.Add("/shop/resolved.yaml", folder.Read("published/resolved.yaml"));
        foreach (var baseline in (string[])[$"{server.Url}/1.0.0.zip[model]", $"{server.Url}/shop/1.0.0"])
        {
            ShowsTheChange(folder.Run("diff", "--baseline", baseline), baseline);
            ShowsTheChange(folder.Run("diff", "--offline", "--baseline-registry", baseline), baseline);
        }
    }

    [Fact]
    public void Git_repository_behind_a_URL_is_a_baseline()
    {
        using var site = new GitSite();
        site.Commit("model/a.yaml", Models.Clean, "v1.0.0");
        site.Commit("model/a.yaml", Changed, null);
        site.Folder.Write("model/a.yaml", Changed);
        var baseline = $"{site.Server.Url}/shop.git@v1.0.0[model]";
        ShowsTheChange(site.Folder.Run("diff", "--baseline", baseline), baseline);
        ShowsTheChange(site.Folder.Run("diff", "-r", $"{site.Server.Url}/shop.git[model]", "--baseline", baseline), baseline);
    }

    [Fact]
    public void Commit_of_the_own_repository_goes_before_a_folder_of_its_name()
    {
        using var folder = Changes().Write("v1/a.yaml", Models.Clean).Write("model/a.yaml", Models.Clean);
        GitSite.Git(folder.Root, "init", "-q", "-b", "main");
        GitSite.Git(folder.Root, "add", "-A");
        GitSite.Git(folder.Root, "commit", "-q", "-m", "first");
        folder.Write("model/a.yaml", Changed);
        ShowsTheChange(folder.Run("diff", "--baseline", "v1"), "v1");
        GitSite.Git(folder.Root, "tag", "v1");
        ShowsTheChange(folder.Run("diff", "--baseline", "v1"), "v1:model");
        ShowsTheChange(folder.Run("diff", "--baseline", "./v1"), "./v1");
    }

    [Fact]
    public void Lock_file_neither_binds_the_baseline_nor_names_it()
    {
        using var server = new WebServer();
        using var folder = Changes();
        server.Add("/1.0.0.zip", Archives.Zip(Old));
        server.Add("/base.zip", Archives.Zip(("top/a.yaml", "file_format: definition/2\n"), ("top/manifest.yaml", Models.Manifest("base"))));
        folder.Write("model/manifest.yaml", Models.Manifest("shop", ("base", $"{server.Url}/base.zip")));
        var baseline = $"{server.Url}/1.0.0.zip[model]";
        ShowsTheChange(folder.Run("diff", "--update-lock", "--baseline", baseline), baseline);
        Assert.Contains("/base.zip", folder.Read("semconv.lock"), StringComparison.Ordinal);
        Assert.DoesNotContain("/1.0.0.zip", folder.Read("semconv.lock"), StringComparison.Ordinal);
        ShowsTheChange(folder.Run("diff", "--baseline", baseline), baseline);
        ShowsTheChange(folder.Run("diff", "--update-lock", "--baseline", baseline), baseline);
        Assert.Single(server.Requests, request => request.Path == "/1.0.0.zip");
    }

    [Theory]
    [InlineData("nowhere.zip", "SC7001")]
    [InlineData("ssh://host/x.git", "SC7003")]
    [InlineData("nothing", "SC7031")]
    public void Baseline_that_is_nothing_is_reported(string baseline, string id)
    {
        using var folder = Changes();
        var result = folder.Run("diff", "--baseline", baseline);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains(id, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Commit_cannot_be_asked_for_of_a_registry_behind_a_URL()
    {
        using var folder = Changes();
        var result = folder.Run("diff", "-r", "https://example.com/1.0.0.zip", "--baseline", "main");
        Assert.Contains("'https://example.com/1.0.0.zip' lies in no git repository", result.Error, StringComparison.Ordinal);
    }

    private static void ShowsTheChange(ToolResult result, string baseline)
    {
        Assert.Contains("the span kind changed from internal to client", result.Output, StringComparison.Ordinal);
        Assert.Contains($"compared {baseline.Replace("/manifest.yaml", string.Empty, StringComparison.Ordinal)} with ", result.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, result.Code);
    }

    private static TestFolder Changes()
    {
        var folder = new TestFolder().Write("model/a.yaml", Changed).Write("model/manifest.yaml", Models.Manifest("shop"));
        folder.Variables["SEMCONV_CACHE"] = folder["cache"];
        return folder;
    }
}
