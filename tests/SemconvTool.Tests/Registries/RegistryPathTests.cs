using SemconvTool.Registries;

namespace SemconvTool.Tests.Registries;

/// <summary>What a registry path means.</summary>
public sealed class RegistryPathTests
{
    [Theory]
    [InlineData("model", "Local", "model", null, null)]
    [InlineData("odd[name]", "Local", "odd[name]", null, null)]
    [InlineData("a@b/model", "Local", "a@b/model", null, null)]
    [InlineData("x.zip", "LocalArchive", "x.zip", null, null)]
    [InlineData("dir/x.tar.gz[a/b]", "LocalArchive", "dir/x.tar.gz", null, "a/b")]
    [InlineData("x.tgz[a]", "LocalArchive", "x.tgz", null, "a")]
    [InlineData("x.tar", "LocalArchive", "x.tar", null, null)]
    [InlineData("https://h/x.zip[model]", "RemoteArchive", "https://h/x.zip", null, "model")]
    [InlineData("https://h/x.tar.gz", "RemoteArchive", "https://h/x.tar.gz", null, null)]
    [InlineData("https://h/x.git", "Git", "https://h/x.git", null, null)]
    [InlineData("https://h/x.git@v1.2.0[model/sub]", "Git", "https://h/x.git", "v1.2.0", "model/sub")]
    [InlineData("https://h/x@feature/y", "Git", "https://h/x", "feature/y", null)]
    [InlineData("https://h/x[model]", "Git", "https://h/x", null, "model")]
    [InlineData("https://h/@scope/x.zip", "RemoteArchive", "https://h/@scope/x.zip", null, null)]
    [InlineData("https://h/npm/x@1.0.0/y.tar.gz[model]", "RemoteArchive", "https://h/npm/x@1.0.0/y.tar.gz", null, "model")]
    [InlineData("https://h/@scope/x.git@v1.0.0", "Git", "https://h/@scope/x.git", "v1.0.0", null)]
    [InlineData("https://h/a@b/x.git@v1.0.0", "Git", "https://h/a@b/x.git", "v1.0.0", null)]
    [InlineData("https://h/a/manifest.yaml", "RemoteFile", "https://h/a/manifest.yaml", null, null)]
    public void Path_is_read_as_its_form_says(string text, string kind, string source, string? reference, string? subFolder)
    {
        var path = RegistryPath.TryParse(text, out _)!;
        Assert.Equal((kind, source, reference, subFolder), (path.Kind.ToString(), path.Source, path.Reference, path.SubFolder));
    }

    [Theory]
    [InlineData("https://h/x.git@--upload-pack=evil", "branch, tag or commit")]
    [InlineData("https://h/x.git@-x", "branch, tag or commit")]
    [InlineData("https://h/x.git@a..b", "branch, tag or commit")]
    [InlineData("https://h/x.git@a:b", "branch, tag or commit")]
    [InlineData("https://h/x.git@", "branch, tag or commit")]
    [InlineData("https://h/x.git[../up]", "folder inside")]
    [InlineData("x.zip[a//b]", "folder inside")]
    [InlineData("x.zip[]", "folder inside")]
    [InlineData("https://user:secret@h/x.git", "user or password")]
    [InlineData("https://h/x.zip?token=secret", "query or fragment")]
    [InlineData("https://h/x.git?token=secret@v1[model]", "query or fragment")]
    [InlineData("https://h/x.zip#part", "query or fragment")]
    [InlineData("https://h/acme/../evil/x.zip", "not the one it looks like")]
    [InlineData("https://h/acme/%2e%2E/evil/x.git@v1", "not the one it looks like")]
    [InlineData("https://h/acme/.%2e/evil/x.zip", "not the one it looks like")]
    [InlineData("https://h/acme/..\\evil/x.zip", "not the one it looks like")]
    [InlineData("ssh://h/x.git", "'http' and 'https' only")]
    [InlineData("file:///etc/x.git", "'http' and 'https' only")]
    [InlineData("git@h:x.git", "'http' and 'https' only")]
    public void Path_that_could_mean_something_else_is_refused(string text, string reason)
    {
        Assert.Null(RegistryPath.TryParse(text, out var problem));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://h/x.git@v1.44.0", true)]
    [InlineData("https://h/x.git@0123456789abcdef0123456789abcdef01234567", true)]
    [InlineData("https://h/x.git@main", false)]
    [InlineData("https://h/x.git", false)]
    [InlineData("https://h/archive/refs/tags/v1.40.0.zip[model]", true)]
    [InlineData("https://h/latest.zip", false)]
    [InlineData("https://h/shop/1.2.0", true)]
    [InlineData("https://h/v1.2.0.yaml", true)]
    [InlineData("https://h/archive/0123456789abcdef0123456789abcdef01234567.tar.gz", true)]
    [InlineData("https://h/x.git@release/1.2", false)]
    [InlineData("https://h/x.git@release/1.2.0", false)]
    [InlineData("https://h/x.git@v1.2", false)]
    [InlineData("https://h/x.git@v1.2.0-dev", false)]
    [InlineData("https://h/archive/refs/heads/1.2.0.zip", false)]
    [InlineData("https://h/api/v1.0/registry.yaml", false)]
    [InlineData("https://h/api/v1.0.0/registry.yaml", false)]
    [InlineData("https://h/foo-1.0/archive/main.zip", false)]
    public void Commits_and_versions_do_not_change(string text, bool isFixed) => Assert.Equal(isFixed, RegistryPath.TryParse(text, out _)!.IsFixed);
}
