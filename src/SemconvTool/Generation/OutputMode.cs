namespace SemconvTool.Generation;

/// <summary>What is done about files that are not up to date.</summary>
internal enum OutputMode
{
    /// <summary>They are written.</summary>
    Write,

    /// <summary>It is said what would be done.</summary>
    DryRun,

    /// <summary>They are errors, with a diff.</summary>
    Check,
}
