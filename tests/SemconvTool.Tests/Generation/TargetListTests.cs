namespace SemconvTool.Tests.Generation;

/// <summary>What <c>targets</c> of a <c>weaver.yaml</c> may say.</summary>
public sealed class TargetListTests
{
    [Fact]
    public void Two_targets_that_write_one_path_are_an_error_and_write_nothing()
    {
        using var folder = GenerationProject.With(("keys", "out"), ("more", "./out"));
        var result = folder.Generate();
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("weaver.yaml:5:13: error SC7307 (output-written-twice): the targets 'keys' and 'more' both write 'out/keys.txt'", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void Output_outside_the_repository_is_warned_of()
    {
        using var folder = new TestFolder();
        using var project = GenerationProject.With(("keys", folder["out"]));
        var result = project.Generate();
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.Contains("weaver.yaml:3:13: warning SC7308 (output-outside-repository)", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("targets: [")]
    [InlineData("targets: 7")]
    [InlineData("targets:\n  - target: keys")]
    public void Broken_list_of_targets_is_no_missing_target(string text)
    {
        using var folder = GenerationProject.With().Write("weaver.yaml", text);
        var result = folder.Generate();
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.DoesNotContain("SC7407", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-D", "a=[")]
    [InlineData("-D", "novalue")]
    [InlineData("--params", "broken.yaml")]
    [InlineData("--quiet")]
    public void What_the_command_is_told_wrongly_ends_with_two(params string[] args)
    {
        using var folder = GenerationProject.With(("keys", "out")).Write("broken.yaml", "params: [");
        if (args is ["--quiet"])
        {
            File.WriteAllBytes(folder[".weaver.toml"], [0xff, 0xfe, 0xfd]);
        }

        Assert.Equal(ExitCode.Usage, folder.Generate(args).Code);
    }
}
