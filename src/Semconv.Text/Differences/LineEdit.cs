namespace Semconv.Text.Differences;

/// <summary>A run of lines of the old text and the run of lines of the new text that takes its place; counted from zero.</summary>
public readonly record struct LineEdit(int OldStart, int OldCount, int NewStart, int NewCount)
{
    public int OldEnd => OldStart + OldCount;

    public int NewEnd => NewStart + NewCount;
}
