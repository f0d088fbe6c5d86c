namespace Semconv.Core;

/// <summary>What the compiler does at a time; a registry with dependencies goes through the stages several times.</summary>
public enum CompilerStage
{
    /// <summary>From texts to declarations.</summary>
    Parse,

    /// <summary>From declarations to a registry without references.</summary>
    Resolve,
}
