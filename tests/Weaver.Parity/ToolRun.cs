using System.Text.Json;
using SemconvTool;
using SemconvTool.CommandLine;

namespace Weaver.Parity;

/// <summary>What our command line answers to arguments that were typed for Weaver.</summary>
internal sealed record ToolRun(ExitCode Code, string Output, string Error)
{
    public static ToolRun Of(string workingFolder, IEnumerable<string> args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = ToolRunner.Run([.. args], new ToolEnvironment(output, error, workingFolder));
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>The diagnostics of a run with <c>--diagnostic-format json --diagnostic-stdout</c>.</summary>
    public List<JsonElement> ReadDiagnostics()
    {
        using var document = JsonDocument.Parse(Output);
        return [.. document.RootElement.EnumerateArray().Select(item => item.Clone())];
    }
}
