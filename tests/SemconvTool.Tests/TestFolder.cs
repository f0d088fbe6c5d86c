using System.Diagnostics;

namespace SemconvTool.Tests;

/// <summary>A folder of its own for one test, and the tool run inside it.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder()
    {
        Root = Directory.CreateTempSubdirectory("semconv-").FullName;
        WorkingFolder = Root;
        Variables["PATH"] = System.Environment.GetEnvironmentVariable("PATH") ?? string.Empty;
    }

    public string Root { get; }

    public string WorkingFolder { get; set; }

    /// <summary>What standard input holds.</summary>
    public string Input { get; init; } = string.Empty;

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public string this[string path] => Path.Combine(Root, path);

    /// <summary>Writes a file and the folders above it.</summary>
    public TestFolder Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], content);
        return this;
    }

    public string Read(string path) => File.ReadAllText(this[path]);

    /// <summary>The real command line, in this process.</summary>
    public ToolResult Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var environment = Environment(output, error);
        var code = SemconvTool.CommandLine.ToolRunner.Run(args, environment);
        return new ToolResult(code, output.ToString(), error.ToString());
    }

    /// <summary>Writes a script that can be started. There is no shell for it on Windows, so the test ends there.</summary>
    public TestFolder WriteProgram(string path, string content)
    {
        Write(path, content);
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("scripts of a shell are programs on Unix only");
        }
        else
        {
            File.SetUnixFileMode(this[path], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return this;
    }

    public void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Root })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    public ToolEnvironment Environment(TextWriter output, TextWriter error) =>
        new(output, error, WorkingFolder)
        {
            Variable = name => Variables.GetValueOrDefault(name),
            OpenInput = () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Input)),
        };

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
