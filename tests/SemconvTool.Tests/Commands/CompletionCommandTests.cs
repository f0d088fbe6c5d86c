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
        Assert.SkipUnless(File.Exists("/bin/bash"), "needs bash");
        using var folder = new TestFolder();
        folder.Write("semconv.bash", folder.Run("completion", "bash").Output);
        var words = typed.Split(' ');
        var script = $"source '{folder["semconv.bash"]}'; COMP_WORDS=({typed}); COMP_CWORD={words.Length - 1}; _semconv; echo \"${{COMPREPLY[*]}}\"";
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", script]) { RedirectStandardOutput = true })!;
        Assert.Equal(expected, bash.StandardOutput.ReadToEnd().Trim());
        bash.WaitForExit();
    }
}
