namespace SemconvTool.Tests.Generation;

/// <summary><c>semconv generate --watch</c>.</summary>
public sealed class WatchTests
{
    [Theory]
    [InlineData("templates/keys/keys.txt.j2", "new text\n", "new text")]
    [InlineData("templates/keys/weaver.yaml", "params: {a: 1}\n" + GenerationProject.Configuration, GenerationProject.Expected)]
    [InlineData("p.yaml", "params: {x: 2}", GenerationProject.Expected)]
    [InlineData(".weaver.toml", "[registry]\nv2 = true\n", GenerationProject.Expected)]
    public async Task Changed_input_is_rendered_again_once(string path, string text, string expected)
    {
        using var folder = GenerationProject.With().Write("p.yaml", "params: {x: 1}");
        using var watch = WatchedRun.Generate(folder, "keys", "out", "--params", "p.yaml");
        await watch.WaitForRunsAsync(1);
        folder.Write(path, text);
        await watch.WaitForRunsAsync(2);
        Assert.Equal(expected, folder.Read("out/keys.txt"));
        Assert.Contains($"changed {path}\n", watch.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, await watch.EndAsync());
    }

    [Fact]
    public async Task Changed_model_is_rendered_again_and_so_is_a_new_file_of_it()
    {
        using var folder = GenerationProject.With();
        using var watch = WatchedRun.Generate(folder, "keys", "out");
        await watch.WaitForRunsAsync(1);
        folder.Write("model/a.yaml", Models.Clean.Replace("shop.order.id", "shop.basket.id", StringComparison.Ordinal));
        await watch.WaitForRunsAsync(2);
        Assert.Contains("shop.basket.id", folder.Read("out/keys.txt"), StringComparison.Ordinal);
        folder.Write("model/b.yaml", Models.Clean.Replace("shop", "more", StringComparison.Ordinal));
        await watch.WaitForRunsAsync(3);
        Assert.Contains("more.order.id", folder.Read("out/keys.txt"), StringComparison.Ordinal);
    }

    /// <summary>The name of the folder of the model is how that of the output begins.</summary>
    [Fact]
    public async Task Output_beside_a_watched_folder_starts_nothing()
    {
        using var folder = GenerationProject.With();
        using var watch = WatchedRun.Generate(folder, "keys", "model-out");
        await watch.WaitForRunsAsync(1);
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        Assert.Equal(1, watch.Runs);
    }

    [Fact]
    public async Task Error_is_printed_and_the_next_change_mends_it()
    {
        using var folder = GenerationProject.With();
        using var watch = WatchedRun.Generate(folder, "keys", "out");
        await watch.WaitForRunsAsync(1);
        folder.Write("templates/keys/keys.txt.j2", "{{ 1 | nofilter }}\n");
        await watch.WaitForRunsAsync(2);
        Assert.Contains("templates/keys/keys.txt.j2:1:8: error SC6", watch.Error, StringComparison.Ordinal);
        Assert.Equal(GenerationProject.Expected, folder.Read("out/keys.txt"));
        folder.Write("templates/keys/keys.txt.j2", "mended\n");
        await watch.WaitForRunsAsync(3);
        Assert.Equal("mended", folder.Read("out/keys.txt"));
    }

    [Fact]
    public async Task Ends_with_what_the_last_run_gave()
    {
        using var folder = GenerationProject.With().Write("templates/keys/keys.txt.j2", "{{ 1 | nofilter }}\n");
        using var watch = WatchedRun.Generate(folder, "keys", "out");
        await watch.WaitForRunsAsync(1);
        Assert.Equal(ExitCode.Findings, await watch.EndAsync());
    }

    [Theory]
    [InlineData("templates/keys/out")]
    [InlineData("model/out")]
    public async Task Output_in_a_watched_folder_starts_nothing(string output)
    {
        using var folder = GenerationProject.With();
        using var watch = WatchedRun.Generate(folder, "keys", output, "--clean");
        await watch.WaitForRunsAsync(1);
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        folder.Write("templates/keys/keys.txt.j2", "new\n");
        await watch.WaitForRunsAsync(2);
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        Assert.Equal(2, watch.Runs);
    }

    [Fact]
    public async Task Burst_of_changes_is_one_run_and_a_file_that_an_editor_replaces_is_a_change()
    {
        using var folder = GenerationProject.With();
        using var watch = WatchedRun.Generate(folder, "keys", "out");
        await watch.WaitForRunsAsync(1);
        for (var index = 0; index < 10; index++)
        {
            folder.Write("templates/keys/keys.txt.j2.swp", $"text {index}\n");
            File.Move(folder["templates/keys/keys.txt.j2.swp"], folder["templates/keys/keys.txt.j2"], overwrite: true);
            await Task.Delay(30, TestContext.Current.CancellationToken);
        }

        await watch.WaitForRunsAsync(2);
        await Task.Delay(800, TestContext.Current.CancellationToken);
        Assert.Equal(2, watch.Runs);
        Assert.Equal("text 9", folder.Read("out/keys.txt"));
    }

    [Theory]
    [InlineData("-D", "novalue")]
    [InlineData("-t", "nowhere")]
    public void Wrong_command_line_is_not_watched(params string[] args)
    {
        using var folder = GenerationProject.With();
        Assert.Equal(ExitCode.Usage, folder.Generate(["keys", "out", "--watch", .. args]).Code);
    }

    /// <summary>What cannot be read names no files to watch, and is what has to change.</summary>
    [Fact]
    public async Task Archive_of_templates_that_becomes_unreadable_is_watched_on()
    {
        using var folder = GenerationProject.With();
        Pack(folder["templates"], folder["good.zip"]);
        File.Copy(folder["good.zip"], folder["t.zip"]);
        using var watch = WatchedRun.Generate(folder, "keys", "out", "-t", "t.zip");
        await watch.WaitForRunsAsync(1);
        folder.Write("t.zip", "half");
        await watch.WaitForRunsAsync(2);
        Assert.Contains("error SC7", watch.Error, StringComparison.Ordinal);
        File.Copy(folder["good.zip"], folder["t.zip"], overwrite: true);
        await watch.WaitForRunsAsync(3);
        Assert.Equal(ExitCode.Clean, await watch.EndAsync());
    }

    private static void Pack(string source, string target) => System.IO.Compression.ZipFile.CreateFromDirectory(source, target);
}
