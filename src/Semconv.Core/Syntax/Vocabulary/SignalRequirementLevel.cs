namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>Whether an instrumentation emits a signal unless told otherwise.</summary>
public enum SignalRequirementLevel
{
    Recommended,
    OptIn,
}
