namespace SemconvTool.Tests.Registries;

/// <summary>Registries in git repositories, behind git's own server on this machine.</summary>
public sealed class GitTests
{
    [Fact]
    public void Tag_branch_commit_and_default_branch_are_fetched()
    {
        using var site = new GitSite();
        var first = site.Commit("model/a.yaml", Models.Clean, "v1.0.0");
        site.Commit("model/a.yaml", Models.Broken, null);
        Assert.Equal(ExitCode.Clean, site.Check("@v1.0.0[model]").Code);
        Assert.Equal(ExitCode.Clean, site.Check($"@{first}[model]").Code);
        Assert.Equal(ExitCode.Findings, site.Check("@main[model]").Code);
        Assert.Equal(ExitCode.Findings, site.Check("[model]").Code);
    }

    [Fact]
    public void Tag_is_fetched_once_and_a_branch_in_every_run()
    {
        using var site = new GitSite();
        site.Commit("model/a.yaml", Models.Clean, "v1.0.0");
        Assert.Equal(ExitCode.Clean, site.Check("@v1.0.0[model]").Code);
        Assert.Equal(ExitCode.Clean, site.Check("@main[model]").Code);
        var before = site.Server.Requests.Count;
        site.Commit("model/a.yaml", Models.Broken, null);
        Assert.Equal(ExitCode.Clean, site.Check("@v1.0.0[model]").Code);
        Assert.Equal(before, site.Server.Requests.Count);
        Assert.Equal(ExitCode.Findings, site.Check("@main[model]").Code);
    }

    [Fact]
    public void Lock_file_holds_a_branch_where_it_was_until_it_is_updated()
    {
        using var site = new GitSite();
        var commit = site.Commit("model/a.yaml", Models.Clean, null);
        Assert.Equal(ExitCode.Clean, site.Check("@main[model]", "--update-lock").Code);
        var written = site.Folder.Read("semconv.lock");
        Assert.Contains($"\"path\": \"{site.Server.Url}/shop.git@main[model]\",\n      \"commit\": \"{commit}\",\n      \"sha256\": \"", written, StringComparison.Ordinal);
        site.Commit("model/a.yaml", Models.Broken, null);
        Assert.Equal(ExitCode.Clean, site.Check("@main[model]").Code);
        Directory.Delete(site.Folder["cache"], recursive: true);
        Assert.Equal(ExitCode.Clean, site.Check("@main[model]").Code);
        Assert.Equal(ExitCode.Findings, site.Check("@main[model]", "--update-lock").Code);
        Assert.Equal(ExitCode.Findings, site.Check("@main[model]").Code);
    }

    [Fact]
    public void Projects_that_lock_one_moving_name_at_different_states_each_keep_theirs()
    {
        using var site = new GitSite();
        site.Commit("model/a.yaml", Models.Clean, null);
        site.Check("@main[model]", "--update-lock");
        var old = site.Folder.Read("semconv.lock");
        site.Commit("model/a.yaml", Models.Broken, null);
        Assert.Equal(ExitCode.Findings, site.Check("@main[model]", "--update-lock").Code);
        var current = site.Folder.Read("semconv.lock");
        var before = site.Server.Requests.Count;
        foreach (var (lockFile, code) in ((string, ExitCode)[])[(old, ExitCode.Clean), (current, ExitCode.Findings), (old, ExitCode.Clean)])
        {
            site.Folder.Write("semconv.lock", lockFile);
            Assert.Equal(code, site.Check("@main[model]").Code);
            Assert.Equal(code, site.Check("@main[model]", "--offline").Code);
        }

        Assert.Equal(before, site.Server.Requests.Count);
    }

    [Fact]
    public void What_is_not_in_the_lock_file_or_differs_from_it_is_not_used()
    {
        using var site = new GitSite();
        site.Commit("model/a.yaml", Models.Clean, "v1.0.0");
        site.Check("@v1.0.0[model]", "--update-lock");
        Assert.Contains("SC7046", site.Check("@main[model]").Error, StringComparison.Ordinal);
        site.Folder.Write("semconv.lock", site.Folder.Read("semconv.lock").Replace("\"sha256\": \"", "\"sha256\": \"0", StringComparison.Ordinal));
        var changed = site.Check("@v1.0.0[model]");
        Assert.Equal(ExitCode.Findings, changed.Code);
        Assert.Contains("SC7045", changed.Error, StringComparison.Ordinal);
        site.Folder.Write("semconv.lock", "nonsense");
        Assert.Contains("SC7047", site.Check("@v1.0.0[model]").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_reference_folder_and_repository_are_reported()
    {
        using var site = new GitSite();
        site.Commit("model/a.yaml", Models.Clean, "v1.0.0");
        Assert.Equal(ExitCode.Refused, site.Check("@v9.0.0[model]").Code);
        Assert.Contains("has no folder 'modle'", site.Check("@v1.0.0[modle]").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, site.Folder.Run("check", "-r", $"{site.Server.Url}/nothing.git").Code);
    }

    [Fact]
    public void Missing_git_is_named_and_an_archive_is_advised()
    {
        using var site = new GitSite();
        site.Commit("model/a.yaml", Models.Clean, "v1.0.0");
        site.Folder.Variables["SEMCONV_GIT"] = site.Folder["no-git"];
        var result = site.Check("@v1.0.0[model]");
        Assert.Equal(ExitCode.Refused, result.Code);
        Assert.Contains("SC7042", result.Error, StringComparison.Ordinal);
        Assert.Contains("install git, or name an archive", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Private_repository_is_read_with_a_token_and_asks_nobody_without_one()
    {
        using var site = new GitSite();
        site.Commit("model/a.yaml", Models.Clean, "v1.0.0");
        site.Server.Authorization = "Basic " + Convert.ToBase64String("x-access-token:s3cret"u8);
        Assert.Equal(ExitCode.Refused, site.Check("@v1.0.0[model]").Code);
        site.Folder.Write(".weaver.toml", $"[[auth]]\nurl_prefix = '{site.Server.Url}'\ntoken = 's3cret'\n");
        var result = site.Check("@v1.0.0[model]");
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.DoesNotContain("s3cret", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Token_is_not_sent_along_a_redirect_to_another_repository()
    {
        using var site = new GitSite();
        using var other = new WebServer();
        site.Commit("model/a.yaml", Models.Clean, "v1.0.0");
        const string Refs = "/shop.git/info/refs?service=git-upload-pack";
        other.Redirect(Refs, site.Server.Url + Refs);
        Assert.Equal(ExitCode.Clean, site.Folder.Run("check", "-r", $"{other.Url}/shop.git@v1.0.0[model]").Code);
        Directory.Delete(site.Folder["cache"], recursive: true);
        site.Server.Requests.Clear();
        site.Folder.Write(".weaver.toml", $"[[auth]]\nurl_prefix = '{other.Url}'\ntoken = 's3cret'\n");
        var result = site.Folder.Run("check", "-r", $"{other.Url}/shop.git@v1.0.0[model]");
        Assert.Empty(site.Server.Requests);
        Assert.Equal(ExitCode.Refused, result.Code);
        Assert.Contains("302", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Git_that_takes_the_folder_away_does_not_hide_what_it_complained_of()
    {
        using var site = new GitSite();
        site.Folder.WriteProgram("git.sh", "#!/bin/sh\nrm -rf \"$GIT_DIR\"\necho 'fatal: no more room' >&2\nexit 1\n");
        site.Folder.Variables["SEMCONV_GIT"] = site.Folder["git.sh"];
        var result = site.Check("@v1.0.0[model]");
        Assert.Equal(ExitCode.Refused, result.Code);
        Assert.Contains("fatal: no more room", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_of_the_repository_neither_hide_nor_change_files()
    {
        using var site = new GitSite();
        site.Commit(".gitattributes", "model/a.yaml export-ignore\n* text eol=crlf\n", null);
        site.Commit("model/a.yaml", Models.Broken, null);
        Assert.Contains("model]/a.yaml:11:14", site.Check("@main[model]").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Repository_is_a_dependency_too()
    {
        using var site = new GitSite();
        site.Commit("model/manifest.yaml", Models.Manifest("shop"), null);
        site.Commit("model/a.yaml", Models.Clean, "v1.0.0");
        site.Folder.Write("user/manifest.yaml", Models.Manifest("user", ("shop", $"{site.Server.Url}/shop.git@v1.0.0[model]")));
        site.Folder.Write("user/a.yaml", "file_format: definition/2\nimports:\n  spans: [shop.checkout]\n");
        var result = site.Folder.Run("resolve", "--v2", "-r", "user", "--update-lock");
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.Contains("- type: shop.checkout", result.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, site.Folder.Run("resolve", "--offline", "-r", "user").Code);
    }
}
