namespace Semconv.Templating.Jq.Binding;

/// <summary>Counts the slots of the function that is being bound.</summary>
internal sealed class JqFunctionScope(int level)
{
    /// <summary>How many functions are around it; the program itself has none.</summary>
    public int Level => level;

    public int SlotCount { get; private set; }

    public int NewSlot() => SlotCount++;
}
