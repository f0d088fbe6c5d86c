using System.Diagnostics;

namespace SemconvTool.Tests.Commands;

/// <summary><c>semconv completion</c>.</summary>
public sealed class CompletionCommandTests
{
    [Theory]
    [InlineData("bash", "complete -o default -F _semconv semconv")]
    [InlineData("zsh", "compdef _semconv semconv")]
    [InlineData("fish", "complete -c semconv -n '__fish_seen_subcommand_from check; and not __fish_seen_subcommand_from registry' -l follow-symlinks -s s -d")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName semconv")]
    public void Script_of_every_shell_knows_every_command_and_option(string shell, string expected)
    {
        using var folder = new TestFolder();
        var result = folder.Run("completion", shell);
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.All(Program.Commands, entry => Assert.Contains(entry.Name, result.Output, StringComparison.Ordinal));
        Assert.Contains("follow-symlinks", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("semconv c", "check completion")]
    [InlineData("semconv registry res", "resolve")]
    [InlineData("semconv registry check --follow", "--follow-symlinks")]
    [InlineData("semconv --quiet check --diagnostic-f", "--diagnostic-format")]
    [InlineData("semconv check --format js", "json")]
    [InlineData("semconv registry check --diagnostic-format = g", "github")]
    [InlineData("semconv resolve -f y", "yaml")]
    [InlineData("semconv stats --format t", "text")]
    [InlineData("semconv completion z", "zsh")]
    [InlineData("semconv check -r", "-r")]
    [InlineData("semconv he", "help")]
    public void Bash_completes_words(string typed, string expected)
    {
        using var folder = new TestFolder();
        Assert.Equal(expected, Complete(folder, typed));
    }

    [Theory]
    [InlineData("semconv generate m", "markdown more")]
    [InlineData("semconv generate --check mo", "more")]
    [InlineData("semconv registry generate -t other g", "go")]
    [InlineData("semconv generate -t other m", "")]
    [InlineData("semconv generate --templates = other g", "go")]
    [InlineData("semconv generate -t nowhere m", "")]
    [InlineData("semconv update-markdown docs --target m", "markdown more")]
    [InlineData("semconv update-markdown -t other --target = g", "go")]
    [InlineData("semconv check m", "")]
    public void Bash_completes_the_targets_of_the_templates(string typed, string expected)
    {
        using var folder = new TestFolder().Write("templates/registry/markdown/a.j2", "").Write("templates/registry/more/a.j2", "")
            .Write("templates/m-file.txt", "").Write("templates/registry/m-file.txt", "").Write("other/go/a.j2", "");
        Assert.Equal(expected, Complete(folder, typed));
    }

    /// <summary>A folder of someone else's repository must not run because a key was pressed.</summary>
    [Theory]
    [InlineData("m$(touch ran)")]
    [InlineData("m`touch ran`")]
    [InlineData("m;touch ran")]
    [InlineData("m b")]
    public void Folder_with_a_name_that_means_something_to_bash_is_left_out(string name)
    {
        using var folder = new TestFolder().Write($"templates/{name}/a.j2", "").Write("templates/markdown/a.j2", "");
        Assert.Equal("markdown", Complete(folder, "semconv generate m"));
        Assert.False(File.Exists(folder["ran"]));
    }

    [Theory]
    [InlineData("fish", "-a '(__semconv_targets)'")]
    [InlineData("fish", "-l target -x -a '(__semconv_targets)'")]
    [InlineData("powershell", "'update-markdown --target' = '$targets'")]
    [InlineData("zsh", "\"update-markdown --target\") possible=($targets) ;;")]
    public void Other_shells_look_for_targets_as_well(string shell, string expected)
    {
        using var folder = new TestFolder();
        Assert.Contains(expected, folder.Run("completion", shell).Output, StringComparison.Ordinal);
    }

    private static string Complete(TestFolder folder, string typed)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "needs bash");
        folder.Write("semconv.bash", folder.Run("completion", "bash").Output);
        var count = typed.Split(' ').Length;
        var script = $"source '{folder["semconv.bash"]}'; COMP_WORDS=({typed}); COMP_CWORD={count - 1}; _semconv; echo \"${{COMPREPLY[*]}}\"";
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", script]) { WorkingDirectory = folder.Root, RedirectStandardOutput = true })!;
        var words = bash.StandardOutput.ReadToEnd().Trim();
        bash.WaitForExit();
        return words;
    }
}
