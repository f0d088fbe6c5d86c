namespace SemconvTool.Tests.Commands;

/// <summary>Lists of known problems: what they hold, and that they hold wherever the command runs.</summary>
public sealed class KnownProblemTests
{
    [Fact]
    public void Known_problems_are_not_reported_though_lines_move()
    {
        string[] command = ["check", "-p", "naming_conventions", "--baseline-file", "known.txt"];
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace);
        Assert.Equal(ExitCode.Clean, folder.Run([.. command, "--write-baseline"]).Code);
        Assert.EndsWith("SC2108 | a.yaml | shop.name\nSC4101 | a.yaml | order\n", folder.Read("known.txt"), StringComparison.Ordinal);
        folder.Write("model/a.yaml", $"# moved\n\n{Models.WithoutNamespace}");
        var moved = folder.Run([.. command, "--quiet"]);
        Assert.Equal((ExitCode.Clean, string.Empty), (moved.Code, moved.Error));
    }

    [Fact]
    public void Known_problem_that_is_gone_is_noted_and_a_new_one_is_reported()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace);
        folder.Run("check", "--baseline-file", "known.txt", "--write-baseline");
        folder.Write("model/a.yaml", Models.WithoutNamespace.Replace("shop.name", "shop.title", StringComparison.Ordinal));
        var error = folder.Run("check", "--baseline-file", "known.txt").Error;
        Assert.Contains("known.txt:2:1: note SC2303", error, StringComparison.Ordinal);
        Assert.Contains("warning SC2108 (missing-examples): attribute 'shop.title'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void List_of_known_problems_that_is_named_has_to_be_there()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace);
        Assert.Equal(ExitCode.Usage, folder.Run("check", "--baseline-file", "gone.txt").Code);
        Assert.Equal(ExitCode.Usage, folder.Run("check", "--write-baseline").Code);
    }

    [Fact]
    public void Errors_of_references_cannot_become_known()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Broken);
        Assert.Equal(ExitCode.Findings, folder.Run("check", "--baseline-file", "known.txt", "--write-baseline").Code);
        Assert.Equal(ExitCode.Findings, folder.Run("check", "--baseline-file", "known.txt").Code);
    }

    [Fact]
    public void Writing_says_how_many_problems_went_where()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace);
        Assert.StartsWith("wrote 1 known problem to known.txt\nchecked model", folder.Run("check", "--baseline-file", "known.txt", "--write-baseline").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import os\n")]
    [InlineData("# a script\n# of comments\n")]
    [InlineData("SC2108 | model/a.yaml | shop.name\nanything else\n")]
    public void File_of_another_kind_is_not_written_over(string content)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace).Write("other.txt", content);
        var result = folder.Run("check", "--baseline-file", "other.txt", "--write-baseline");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("'other.txt' is no list of known problems", result.Error, StringComparison.Ordinal);
        Assert.Equal(content, folder.Read("other.txt"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("SC4101 | model/b.yaml | gone\n")]
    [InlineData("# mine\n\nSC4101 | model/b.yaml | gone\n")]
    public void Empty_file_and_an_older_list_are_written_over(string content)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace).Write("known.txt", content);
        Assert.Equal(ExitCode.Clean, folder.Run("check", "--baseline-file", "known.txt", "--write-baseline").Code);
        Assert.EndsWith("SC2108 | a.yaml | shop.name\n", folder.Read("known.txt"), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, folder.Run("check", "--baseline-file", "known.txt", "--write-baseline").Code);
    }

    [Theory]
    [InlineData(".", "-r ./model")]
    [InlineData(".", "-r model/")]
    [InlineData("model", "-r .")]
    [InlineData("model", "-r ../model")]
    public void List_holds_however_the_registry_is_typed(string workingFolder, string registry)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace);
        folder.Run("check", "-r", "model", "--baseline-file", "known.txt", "--write-baseline");
        folder.WorkingFolder = Path.GetFullPath(workingFolder, folder.Root);
        Assert.Equal(string.Empty, folder.Run(["check", "--quiet", .. registry.Split(' '), "--baseline-file", folder["known.txt"]]).Error);
    }

    [Fact]
    public void List_names_files_of_dependencies_from_the_folder_of_the_registry()
    {
        using var folder = new TestFolder()
            .Write("base/manifest.yaml", Models.Manifest("base")).Write("base/a.yaml", Models.WithoutNamespace)
            .Write("model/manifest.yaml", Models.Manifest("shop", ("base", "../base"))).Write("model/b.yaml", Models.Clean);
        folder.Run("check", "--baseline-file", "known.txt", "--write-baseline");
        Assert.EndsWith("SC2108 | ../base/a.yaml | shop.name\n", folder.Read("known.txt"), StringComparison.Ordinal);
        folder.WorkingFolder = folder["model"];
        Assert.Equal(string.Empty, folder.Run("check", "--quiet", "-r", ".", "--baseline-file", "../known.txt").Error);
    }

    [Theory]
    [InlineData("base")]
    [InlineData("./base/")]
    public void List_names_files_of_the_baseline_from_its_own_folder(string baseline)
    {
        string[] command = ["check", "-p", "backwards-compatibility", "--baseline-file", "known.txt", "--baseline-registry", baseline];
        using var folder = new TestFolder()
            .Write("base/a.yaml", Models.WithoutNamespace).Write("model/a.yaml", Models.WithoutNamespace.Replace("shop.name", "shop.title", StringComparison.Ordinal));
        folder.Run([.. command, "--write-baseline"]);
        Assert.Contains("SC5101 | a.yaml | shop.name\n", folder.Read("known.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Warning_that_is_raised_to_an_error_can_become_known()
    {
        using var folder = new TestFolder()
            .Write(".weaver.toml", "[semconv.check.severity]\nSC1108 = 'error'")
            .Write("model/a.yaml", Models.Clean.Replace("file_format: definition/2", "version: '2'", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Findings, folder.Run("check").Code);
        Assert.Equal(ExitCode.Clean, folder.Run("check", "--baseline-file", "known.txt", "--write-baseline").Code);
        Assert.Equal(ExitCode.Clean, folder.Run("check", "--baseline-file", "known.txt").Code);
    }

    [Fact]
    public void Folder_in_place_of_the_list_is_called_a_folder()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.WithoutNamespace);
        var result = folder.Run("check", "--baseline-file", "model");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("'model' cannot be read: it is a folder", result.Error, StringComparison.Ordinal);
    }
}
