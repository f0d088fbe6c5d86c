namespace SemconvTool.Tests.CommandLine;

/// <summary>How the tool answers before any command runs.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("--version")]
    [InlineData("-V")]
    [InlineData("--version resolve")]
    [InlineData("--quiet -V resolve -r nowhere")]
    public void Version_is_printed(string option)
    {
        var result = Run(option.Split(' '));
        Assert.Equal((ExitCode.Clean, string.Empty), (result.Code, result.Error));
        Assert.Matches(@"^semconv \d+\.\d+\.\d+\n$", result.Output);
    }

    [Fact]
    public void Help_starts_with_what_it_does_and_examples_and_lists_every_command()
    {
        var result = Run("--help");
        Assert.Equal((ExitCode.Clean, string.Empty), (result.Code, result.Error));
        Assert.StartsWith("Check, resolve and generate from semantic-convention registries\n\nExamples:\n  semconv check ", result.Output, StringComparison.Ordinal);
        Assert.All(Program.Commands, entry => Assert.Contains($"\n  {entry.Name} ", result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_command_has_help_with_examples_and_options()
    {
        foreach (var entry in Program.Commands)
        {
            var result = Run(entry.Name, "--help");
            Assert.Equal(ExitCode.Clean, result.Code);
            Assert.StartsWith($"{entry.Summary}\n\nExamples:\n  ", result.Output, StringComparison.Ordinal);
            Assert.Contains("\nOptions:\n", result.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help check", "check --help")]
    [InlineData("help registry check", "registry check --help")]
    [InlineData("registry help check", "registry check --help")]
    [InlineData("help help", "--help")]
    [InlineData("help registry", "registry --help")]
    [InlineData("--help check -r nowhere", "check --help")]
    [InlineData("-h --quiet registry check", "registry check --help")]
    [InlineData("--config x --help check", "check --help")]
    public void Help_is_a_command_too(string line, string option)
    {
        var result = Run(line.Split(' '));
        Assert.Equal((ExitCode.Clean, Run(option.Split(' ')).Output), (result.Code, result.Output));
    }

    [Fact]
    public void No_command_prints_the_help_as_an_error()
    {
        var result = Run();
        Assert.Equal((ExitCode.Usage, string.Empty), (result.Code, result.Output));
        Assert.Contains("Commands:", result.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Run("registry").Code);
    }

    [Theory]
    [InlineData("chek", "unknown command 'chek'", "write 'check'")]
    [InlineData("help chek", "unknown command 'chek'", "write 'check'")]
    [InlineData("registry mcp", "Weaver's command 'mcp' is not there yet", "'semconv registry --help' lists what there is")]
    [InlineData("serve", "Weaver's command 'serve' is not there yet", "'semconv --help' lists what there is")]
    [InlineData("registry chekc", "unknown command 'chekc'", "write 'check'")]
    [InlineData("frobnicate", "unknown command 'frobnicate'", "'semconv --help' lists what there is")]
    [InlineData("check --regstry x", "unknown option '--regstry'", "write '--registry'")]
    [InlineData("help check diff", "unexpected argument 'diff'", "'semconv check --help' lists what there is")]
    [InlineData("--config", "'--config' needs a value", "write '--config FILE'")]
    [InlineData("--quiet", "no command was named", "'semconv --help' lists what there is")]
    [InlineData("check -r --quiet", "'-r' needs a value", "write '-r PATH'")]
    [InlineData("check -r", "'-r' needs a value", "write '-r PATH'")]
    [InlineData("check -r --baseline=x", "'-r' needs a value", "write '-r PATH'")]
    [InlineData("check --config= --quiet", "the value of '--config' is empty", "write '--config FILE', or leave the option out")]
    [InlineData("check --baseline= -p stability", "the value of '--baseline' is empty", "write '--baseline REF', or leave the option out")]
    [InlineData("--config --quiet check", "'--config' needs a value", "write '--config FILE'")]
    [InlineData("--config= check", "the value of '--config' is empty", "write '--config FILE', or leave the option out")]
    [InlineData("check --format jsn", "'jsn' is not a format of '--format'", "write one of text, json, github, sarif, junit, weaver-json")]
    [InlineData("check --format text --diagnostic-format json", "'--format' and '--diagnostic-format' contradict each other", "leave one of them out")]
    [InlineData("check --fail-on breaking", "'breaking' is not a value of '--fail-on'", "write one of error, warning, note")]
    [InlineData("check --quite", "unknown option '--quite'", "write '--quiet'")]
    [InlineData("check --zzz", "unknown option '--zzz'", "'semconv check --help' lists what there is")]
    [InlineData("check extra", "unexpected argument 'extra'", "'semconv check --help' lists what there is")]
    [InlineData("check --v2=maybe", "'maybe' is not a value of '--v2'", "write '--v2', '--v2=true' or '--v2=false'")]
    [InlineData("completion nosuchshell", "'nosuchshell' is not a shell with a completion script", "write one of bash, zsh, fish, powershell")]
    [InlineData("check --diagnostic-format nope", "'nope' is not a format of '--diagnostic-format'", "write one of text, json, github, sarif, junit, weaver-json")]
    [InlineData("check -p rules", "'rules' of '--policy' is not one of the packages of rules, and policies in Rego are not run", "write one of naming_conventions, stability, entity_associations, backwards-compatibility, or add '--skip-policies' to go on without")]
    [InlineData("check", "no registry was named, and there is no folder 'model' here", "write '--registry PATH', or 'path' under '[registry]' in .weaver.toml")]
    public void Wrong_command_line_ends_with_two_and_says_what_to_write(string line, string message, string help)
    {
        var result = Run(line.Split(' '));
        Assert.Equal((ExitCode.Usage, string.Empty), (result.Code, result.Output));
        Assert.Contains($": {message}\nhelp: {help}\n", result.Error.Replace(") ", "): ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--registry")]
    [InlineData("check", "--baseline")]
    [InlineData("check", "--baseline-registry")]
    [InlineData("check", "--baseline-file")]
    [InlineData("check", "--config")]
    [InlineData("check", "--diagnostic-template")]
    [InlineData("diff", "--baseline")]
    [InlineData("diff", "--output")]
    [InlineData("resolve", "-o")]
    [InlineData("generate", "--templates")]
    [InlineData("infer", "--input")]
    public void Empty_path_is_not_the_working_folder(string command, string option)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        string[][] spellings = [[command, option, string.Empty], [command, $"{option}="]];
        foreach (var line in spellings)
        {
            var result = folder.Run(line);
            Assert.Equal((ExitCode.Usage, string.Empty), (result.Code, result.Output));
            Assert.Contains($"the value of '{option}' is empty", result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Value_may_begin_with_a_dash_unless_it_is_an_option()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        Assert.Equal(ExitCode.Clean, folder.Run("emit", "--stdout", "--seed", "-5").Code);
        Assert.Contains("'--seed' needs a value", folder.Run("emit", "--seed", "--stdout").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Defect_is_one_line_with_how_to_report_it()
    {
        using var folder = new TestFolder();
        var broken = folder.Environment(TextWriter.Null, new StringWriter()) with { WorkingFolder = "not a full path" };
        Assert.Equal(ExitCode.Defect, SemconvTool.CommandLine.ToolRunner.Run(["check"], broken));
        var lines = broken.Error.ToString()!.Split('\n');
        Assert.Matches(@"^semconv [\d.]+ has a defect: \w+: ", lines[0]);
        Assert.StartsWith("please report it", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Interrupt_ends_quietly()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        using var error = new StringWriter();
        var environment = folder.Environment(TextWriter.Null, error) with { Cancellation = new CancellationToken(canceled: true) };
        Assert.Equal(ExitCode.Interrupted, SemconvTool.CommandLine.ToolRunner.Run(["check"], environment));
        Assert.Empty(error.ToString());
    }

    private static ToolResult Run(params string[] args)
    {
        using var folder = new TestFolder();
        return folder.Run(args);
    }
}
