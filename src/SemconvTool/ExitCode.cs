namespace SemconvTool;

/// <summary>What the process ends with (docs/decisions/0003-exit-codes.md).</summary>
internal enum ExitCode
{
    /// <summary>Done; warnings do not change it.</summary>
    Clean = 0,

    /// <summary>What was checked has errors or findings.</summary>
    Findings = 1,

    /// <summary>The command could not be understood or its input not read.</summary>
    Usage = 2,

    /// <summary>The environment refused: a folder that cannot be written, a port in use.</summary>
    Refused = 3,

    /// <summary>The run cannot be trusted: nothing was received, or not all of it, or not what was expected.</summary>
    Untrusted = 4,

    /// <summary>The tool itself is wrong.</summary>
    Defect = 70,

    /// <summary>The user ended it.</summary>
    Interrupted = 130,
}
