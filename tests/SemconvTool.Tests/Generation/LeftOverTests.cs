namespace SemconvTool.Tests.Generation;

/// <summary>Which files <c>semconv generate</c> removes, and which it never touches.</summary>
public sealed class LeftOverTests
{
    [Fact]
    public void Left_over_file_of_a_listed_target_is_removed_and_named()
    {
        using var folder = GenerationProject.With(("keys", "out")).Write("out/sub/old.txt", GenerationProject.Expected);
        Assert.Contains("out/sub/old.txt:1:1: error SC7304", folder.Generate("--check").Error, StringComparison.Ordinal);
        var result = folder.Generate();
        Assert.StartsWith("wrote out/keys.txt\nremoved out/sub/old.txt\ngenerated keys: 1 file in out, 2 changed (", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["out/sub/old.txt"]));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("src")]
    public void Folder_that_was_only_typed_loses_nothing(string output)
    {
        using var folder = GenerationProject.With(("keys", "src/package")).Write("src/other/old.txt", GenerationProject.Expected);
        folder.Generate();
        var result = folder.Generate("keys", output);
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.Contains("src/other/old.txt:1:1: warning SC7305", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("src/package", result.Error, StringComparison.Ordinal);
        Assert.Equal(GenerationProject.Expected, folder.Read("src/other/old.txt"));
        Assert.Equal(GenerationProject.Expected, folder.Read("src/package/keys.txt"));
    }

    [Fact]
    public void Left_over_file_of_a_folder_that_was_only_typed_fails_no_check()
    {
        using var folder = GenerationProject.With().Write("out/old.txt", GenerationProject.Expected);
        folder.Generate("keys", "out");
        var result = folder.Generate("keys", "out", "--check");
        Assert.Equal((ExitCode.Clean, string.Empty), (result.Code, result.Output));
    }

    [Fact]
    public void Typed_folder_that_is_the_listed_one_is_brought_up_to_date()
    {
        using var folder = GenerationProject.With(("keys", "out")).Write("out/old.txt", GenerationProject.Expected);
        folder.Generate("keys", "./out/");
        Assert.False(File.Exists(folder["out/old.txt"]));
    }

    [Fact]
    public void Nested_repository_is_not_looked_into()
    {
        using var folder = GenerationProject.With(("keys", "out")).Write("out/nested/old.txt", GenerationProject.Expected).Write("out/nested/.git", "x");
        folder.Generate();
        Assert.True(File.Exists(folder["out/nested/old.txt"]));
    }

    [Fact]
    public void Folder_listed_for_another_target_is_not_looked_into()
    {
        using var folder = GenerationProject.With(("keys", "out"), ("more", "out/nested")).Write("out/nested/old.txt", GenerationProject.Expected);
        folder.Generate();
        Assert.True(File.Exists(folder["out/nested/old.txt"]));
    }

    [Fact]
    public void Long_list_of_paths_is_cut()
    {
        using var folder = GenerationProject.With(("keys", "out"));
        for (var index = 0; index < 25; index++)
        {
            folder.Write($"out/old{index}.txt", GenerationProject.Expected);
        }

        var lines = folder.Generate().Error.Split('\n');
        Assert.Equal(20, lines.Count(line => line.StartsWith("wrote ", StringComparison.Ordinal) || line.StartsWith("removed ", StringComparison.Ordinal)));
        Assert.Equal("and 6 more", lines[20]);
    }
}
