namespace SemconvTool.Registries.Fetching;

/// <summary>What a program gave: its exit code, its output and what it complained of.</summary>
internal sealed record ProgramResult(int ExitCode, ReadOnlyMemory<byte> Output, string Error);
