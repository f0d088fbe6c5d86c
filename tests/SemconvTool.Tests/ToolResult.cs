namespace SemconvTool.Tests;

/// <summary>What a run of the tool gave.</summary>
internal sealed record ToolResult(ExitCode Code, string Output, string Error);
