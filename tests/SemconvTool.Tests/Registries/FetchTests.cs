using System.Diagnostics;
using System.Text.RegularExpressions;
using Semconv.Text;
using SemconvTool.Registries.Fetching;

namespace SemconvTool.Tests.Registries;

/// <summary>Registries behind URLs, with a server on this machine.</summary>
public sealed class FetchTests
{
    private static readonly (string, string)[] Files = [("top/model/a.yaml", Models.Clean), ("top/model/manifest.yaml", Models.Manifest("a"))];

    [Fact]
    public void Archive_is_fetched_once_when_its_address_has_a_version()
    {
        using var server = new WebServer();
        using var folder = Folder();
        server.Add("/v1.2.0.zip", Archives.Zip(Files));
        Assert.Equal(ExitCode.Clean, folder.Run("check", "-r", $"{server.Url}/v1.2.0.zip[model]").Code);
        Assert.Equal(ExitCode.Clean, folder.Run("check", "-r", $"{server.Url}/v1.2.0.zip[model]").Code);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void Archive_without_a_version_is_fetched_in_every_run()
    {
        using var server = new WebServer();
        using var folder = Folder();
        server.Add("/main.tar.gz", Archives.TarGz(Files));
        Assert.Equal(ExitCode.Clean, folder.Run("check", "-r", $"{server.Url}/main.tar.gz[model]").Code);
        server.Add("/main.tar.gz", Archives.TarGz(("top/model/a.yaml", Models.Broken)));
        Assert.Equal(ExitCode.Findings, folder.Run("check", "-r", $"{server.Url}/main.tar.gz[model]").Code);
    }

    [Fact]
    public void Offline_run_uses_the_cache_and_nothing_else()
    {
        using var server = new WebServer();
        using var folder = Folder();
        server.Add("/main.zip", Archives.Zip(Files));
        var missing = folder.Run("check", "--offline", "-r", $"{server.Url}/main.zip[model]");
        Assert.Equal(ExitCode.Refused, missing.Code);
        Assert.Contains("SC7043", missing.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        folder.Run("check", "-r", $"{server.Url}/main.zip[model]");
        Assert.Equal(ExitCode.Clean, folder.Run("check", "--offline", "-r", $"{server.Url}/main.zip[model]").Code);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void Lock_file_names_the_address_and_the_hash_of_an_archive_and_binds()
    {
        using var server = new WebServer();
        using var folder = Folder();
        server.Add("/main.zip", Archives.Zip(Files));
        string[] check = ["check", "-r", $"{server.Url}/main.zip[model]"];
        Assert.Equal(ExitCode.Clean, folder.Run([.. check, "--update-lock"]).Code);
        Assert.Matches($"\"path\": \"{server.Url}/main.zip\\[model\\]\",\n +\"sha256\": \"[0-9a-f]{{64}}\"", folder.Read("semconv.lock"));
        server.Add("/main.zip", Archives.Zip(("top/model/a.yaml", Models.Broken)));
        Assert.Equal(ExitCode.Clean, folder.Run(check).Code);
        Directory.Delete(folder["cache"], recursive: true);
        Assert.Contains("SC7045", folder.Run(check).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Dependency_that_cannot_be_fetched_does_not_hide_what_is_wrong_in_the_registry()
    {
        using var folder = Folder();
        folder.Write("model/manifest.yaml", Models.Manifest("user", ("shop", "http://127.0.0.1:1/1.0.0.zip")))
            .Write("model/a.yaml", Models.Clean.Replace("kind: internal", "kind: sideways", StringComparison.Ordinal));
        var result = folder.Run("check", "--update-lock");
        Assert.Equal(ExitCode.Refused, result.Code);
        Assert.Contains("SC7041", result.Error, StringComparison.Ordinal);
        Assert.Contains("model/a.yaml:10:11", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["semconv.lock"]));
    }

    [Fact]
    public void Damaged_cache_is_fetched_anew()
    {
        using var server = new WebServer();
        using var folder = Folder();
        server.Add("/1.0.0.zip", Archives.Zip(Files));
        folder.Run("check", "-r", $"{server.Url}/1.0.0.zip[model]");
        foreach (var file in Directory.GetFiles(folder["cache"], "*", SearchOption.AllDirectories).Where(file => file.Contains("objects", StringComparison.Ordinal)))
        {
            File.AppendAllText(file, "x");
        }

        Assert.Equal(ExitCode.Clean, folder.Run("check", "-r", $"{server.Url}/1.0.0.zip[model]").Code);
        Assert.Equal(ExitCode.Clean, folder.Run("check", "-r", $"{server.Url}/1.0.0.zip[model]").Code);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("\"object\":\"[0-9a-f]+\"", "\"object\":null")]
    [InlineData("\"object\":\"[0-9a-f]+\"", "\"object\":\"a\"")]
    [InlineData("\"object\":\"[0-9a-f]+\"", "\"object\":\"../../../index\"")]
    [InlineData("\"sha256\":\"[0-9a-f]+\"", "\"sha256\":null")]
    [InlineData("\"sha256\":\"[0-9a-f]+\"", "\"sha256\":\"0\"")]
    [InlineData(".*", "[]")]
    public void Damaged_index_of_the_cache_is_written_anew(string pattern, string replacement)
    {
        using var server = new WebServer();
        using var folder = Folder();
        server.Add("/1.0.0.zip", Archives.Zip(Files));
        folder.Run("check", "-r", $"{server.Url}/1.0.0.zip[model]");
        foreach (var file in Directory.GetFiles(Path.Combine(folder["cache"], "registries-1", "index")))
        {
            File.WriteAllText(file, new Regex(pattern).Replace(File.ReadAllText(file), replacement, 1));
        }

        Assert.Equal(ExitCode.Clean, folder.Run("check", "-r", $"{server.Url}/1.0.0.zip[model]").Code);
        Assert.Equal(ExitCode.Clean, folder.Run("check", "-r", $"{server.Url}/1.0.0.zip[model]").Code);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public void Archive_that_is_locked_at_another_state_by_another_project_is_still_in_the_cache()
    {
        using var server = new WebServer();
        using var folder = Folder();
        string[] check = ["check", "-r", $"{server.Url}/main.zip[model]"];
        server.Add("/main.zip", Archives.Zip(Files));
        folder.Run([.. check, "--update-lock"]);
        var old = folder.Read("semconv.lock");
        server.Add("/main.zip", Archives.Zip(("top/model/a.yaml", Models.Broken)));
        folder.Run([.. check, "--update-lock"]);
        folder.Write("semconv.lock", old);
        Assert.Equal(ExitCode.Clean, folder.Run(check).Code);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{\"version\":1,\"registries\":[{\"path\":null,\"sha256\":\"0\"}]}")]
    [InlineData("{\"version\":1,\"registries\":[{\"path\":\"x\",\"sha256\":null}]}")]
    [InlineData("{\"version\":1,\"registries\":[{\"path\":\"x\",\"commit\":\"+refs/heads/*:refs/heads/*\",\"sha256\":\"0\"}]}")]
    [InlineData("{\"version\":2,\"registries\":[]}")]
    public void Lock_file_that_cannot_be_understood_is_reported_and_the_command_it_advises_mends_it(string content)
    {
        using var server = new WebServer();
        using var folder = Folder();
        server.Add("/main.zip", Archives.Zip(Files));
        folder.Write("semconv.lock", content);
        string[] check = ["check", "-r", $"{server.Url}/main.zip[model]"];
        var result = folder.Run(check);
        Assert.Contains("SC7047", result.Error, StringComparison.Ordinal);
        Assert.Contains("run the command with '--update-lock'", result.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, folder.Run([.. check, "--update-lock"]).Code);
        Assert.Equal(ExitCode.Clean, folder.Run(check).Code);
    }

    [Fact]
    public void Nothing_is_fetched_anew_without_the_network()
    {
        using var folder = Folder();
        folder.Write("model/a.yaml", Models.Clean);
        var result = folder.Run("check", "--offline", "--update-lock");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("'--offline' and '--update-lock' contradict each other", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Silent_server_is_given_up()
    {
        using var server = new WebServer();
        server.Stall("/1.0.0.zip");
        var clock = Stopwatch.StartNew();
        var exception = Assert.Throws<FetchException>(
            () => HttpFetcher.Fetch($"{server.Url}/1.0.0.zip", null, CancellationToken.None, TimeSpan.FromMilliseconds(300)));
        Assert.Equal("the server did not answer in time", exception.Message);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void Interrupt_ends_the_wait_for_a_silent_server()
    {
        using var server = new WebServer();
        server.Stall("/1.0.0.zip");
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var clock = Stopwatch.StartNew();
        Assert.ThrowsAny<OperationCanceledException>(() => HttpFetcher.Fetch($"{server.Url}/1.0.0.zip", null, interrupt.Token));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void Runs_side_by_side_share_the_cache()
    {
        using var server = new WebServer();
        using var folder = Folder();
        server.Add("/1.0.0.zip", Archives.Zip(Files));
        var codes = new ExitCode[8];
        Parallel.For(0, codes.Length, index => codes[index] = folder.Run("check", "-r", $"{server.Url}/1.0.0.zip[model]").Code);
        Assert.All(codes, code => Assert.Equal(ExitCode.Clean, code));
        Assert.Empty(Directory.GetFiles(folder["cache"], "*.tmp", SearchOption.AllDirectories));
        Assert.Single(Directory.GetFiles(Path.Combine(folder["cache"], "registries-1", "objects"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Server_that_is_not_there_or_has_not_the_file_is_the_environment_refusing()
    {
        using var server = new WebServer();
        using var folder = Folder();
        var absent = folder.Run("check", "-r", $"{server.Url}/x.zip");
        Assert.Equal(ExitCode.Refused, absent.Code);
        Assert.Contains("the server answered 404", absent.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, folder.Run("check", "-r", "http://127.0.0.1:1/x.zip").Code);
    }

    [Theory]
    [InlineData("//")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/x.zip")]
    public void Redirect_that_leads_nowhere_is_the_environment_refusing(string target)
    {
        using var server = new WebServer();
        using var folder = Folder();
        server.Redirect("/x.zip", target);
        var result = folder.Run("check", "-r", $"{server.Url}/x.zip");
        Assert.Equal(ExitCode.Refused, result.Code);
        Assert.Contains("the server redirects to", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Published_registry_behind_a_URL_is_a_registry_and_a_dependency()
    {
        using var server = new WebServer();
        using var folder = Folder();
        folder.Write("model/a.yaml", Models.Clean).Write("model/manifest.yaml", Models.Manifest("shop"));
        Assert.Equal(ExitCode.Clean, folder.Run("package", "-r", "model", "-o", "out", "--resolved-registry-uri", "resolved.yaml").Code);
        server.Add("/shop/1.0.0", folder.Read("out/manifest.yaml"));
        server.Add("/shop/resolved.yaml", folder.Read("out/resolved.yaml"));
        Assert.Equal(ExitCode.Clean, folder.Run("check", "-r", $"{server.Url}/shop/1.0.0").Code);
        Assert.Equal(ExitCode.Clean, folder.Run("check", "-r", $"{server.Url}/shop/resolved.yaml").Code);

        folder.Write("user/manifest.yaml", $"schema_url: https://example.com/user/1.0.0\ndependencies:\n  - schema_url: {server.Url}/shop/1.0.0\n");
        folder.Write("user/a.yaml", "file_format: definition/2\nimports:\n  spans: [shop.checkout]\n");
        var result = folder.Run("resolve", "--v2", "-r", "user");
        Assert.Contains("- type: shop.checkout", result.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, result.Code);
    }

    [Theory]
    [InlineData("token = 's3cret'")]
    [InlineData("token_env = 'SHOP_TOKEN'")]
    [InlineData("token_command = ['sh', '-c', 'echo s3cret']")]
    public void Token_is_sent_to_its_prefix_only_and_not_along_a_redirect(string source)
    {
        using var server = new WebServer();
        using var other = new WebServer();
        using var folder = Folder();
        folder.Variables["SHOP_TOKEN"] = "s3cret";
        other.Add("/1.0.0.zip", Archives.Zip(Files));
        server.Redirect("/mine/1.0.0.zip", $"{other.Url}/1.0.0.zip");
        folder.Write(".weaver.toml", $"[[auth]]\nurl_prefix = '{server.Url}/mine'\n{source}\n");
        Assert.Equal(ExitCode.Clean, folder.Run("check", "-r", $"{server.Url}/mine/1.0.0.zip[model]").Code);
        folder.Run("check", "-r", $"{server.Url}/mine-not/1.0.0.zip[model]");
        Assert.Equal([("/mine/1.0.0.zip", "Bearer s3cret"), ("/mine-not/1.0.0.zip", null)], server.Requests);
        Assert.Equal([("/1.0.0.zip", null)], other.Requests);
    }

    [Theory]
    [InlineData("http://h/acme/", "http://h/acme/../evil/x.zip", false)]
    [InlineData("http://h/acme/", "http://h/acme/%2e%2e/evil/x.zip", false)]
    [InlineData("http://h/acme/", "http://h/acme/..\\evil/x.zip", false)]
    [InlineData("http://h/acme/", "http://h/acme-evil/x.zip", false)]
    [InlineData("http://h/acme", "http://h/acme-evil/x.zip", false)]
    [InlineData("http://h", "http://h.evil/x.zip", false)]
    [InlineData("http://h/acme", "http://h/acme/x.zip", true)]
    [InlineData("http://H:80/acme/", "HTTP://h/acme/x.zip", true)]
    public void Token_is_for_what_a_server_takes_for_its_prefix(string prefix, string url, bool isFor) =>
        Assert.Equal(isFor, new Credential(prefix, Location.OfFile("x")).IsFor(url));

    [Fact]
    public void Fetched_manifest_cannot_name_folders_of_this_machine_and_the_configuration_can()
    {
        using var server = new WebServer();
        using var folder = Folder();
        server.Add("/1.0.0.zip", Archives.Zip(("top/model/a.yaml", Models.Clean), ("top/model/manifest.yaml", Models.Manifest("shop", ("base", "base")))));
        folder.Write("base/a.yaml", "file_format: definition/2\n").Write("base/manifest.yaml", Models.Manifest("base"));
        var result = folder.Run("check", "-r", $"{server.Url}/1.0.0.zip[model]");
        Assert.Contains("SC7003", result.Error, StringComparison.Ordinal);
        Assert.Contains("the fetched manifest names 'base'", result.Error, StringComparison.Ordinal);
        folder.Write(".weaver.toml", "[resolve.schema_url_overrides]\n'https://example.com/base/1.0.0' = 'base'\n");
        Assert.Equal(ExitCode.Clean, folder.Run("check", "-r", $"{server.Url}/1.0.0.zip[model]").Code);
    }

    [Theory]
    [InlineData("https://someone:s3cret@h/x.git")]
    [InlineData("https://h/x.zip?token=s3cret")]
    [InlineData("https://h/x.zip?token=s3cret[model]")]
    public void Secret_in_a_URL_is_refused_and_not_repeated(string path)
    {
        using var folder = Folder();
        var result = folder.Run("check", "-r", path);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("SC7003", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Token_that_cannot_be_had_is_reported_at_its_entry()
    {
        using var folder = Folder();
        folder.Write(".weaver.toml", "[[auth]]\nurl_prefix = 'http://127.0.0.1:1/'\ntoken_env = 'NOT_SET'\n");
        var result = folder.Run("check", "-r", "http://127.0.0.1:1/1.0.0.zip");
        Assert.Equal(ExitCode.Refused, result.Code);
        Assert.Contains("the variable 'NOT_SET' is not set", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("token = 'x'")]
    [InlineData("url_prefix = 'https://'\ntoken = 'x'")]
    [InlineData("url_prefix = 'http://h/'")]
    [InlineData("url_prefix = 'http://h/'\ntoken = 'x'\ntoken_env = 'y'")]
    public void Incomplete_credential_is_reported(string entry)
    {
        using var folder = Folder();
        folder.Write("model/a.yaml", Models.Clean).Write(".weaver.toml", $"[[auth]]\n{entry}\n");
        Assert.Contains("SC7208", folder.Run("check").Error, StringComparison.Ordinal);
    }

    private static TestFolder Folder()
    {
        var folder = new TestFolder();
        folder.Variables["SEMCONV_CACHE"] = folder["cache"];
        return folder;
    }
}
