using SemconvTool.Tests.Registries;

namespace SemconvTool.Tests.Commands;

/// <summary>A run inside of a hook of git, which tells every git below it another repository. Alone, because variables are the process's.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ForeignRepositoryTests
{
    public const string Name = "variables of the process";

    [Fact]
    public void Commit_is_one_of_the_repository_of_the_registry_whatever_the_environment_says()
    {
        using var folder = new TestFolder();
        folder.Write("model/a.yaml", Models.Clean).Write("model/manifest.yaml", Models.Manifest("shop"));
        GitSite.Git(folder.Root, "init", "-q", "-b", "main");
        GitSite.Git(folder.Root, "add", "-A");
        GitSite.Git(folder.Root, "commit", "-q", "-m", "first");
        Environment.SetEnvironmentVariable("GIT_DIR", folder["elsewhere"]);
        Environment.SetEnvironmentVariable("GIT_WORK_TREE", folder["elsewhere"]);
        try
        {
            Assert.Equal(ExitCode.Clean, folder.Run("diff", "--baseline", "main").Code);
        }
        finally
        {
            Environment.SetEnvironmentVariable("GIT_DIR", null);
            Environment.SetEnvironmentVariable("GIT_WORK_TREE", null);
        }
    }
}
