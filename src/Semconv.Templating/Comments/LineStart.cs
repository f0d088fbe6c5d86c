namespace Semconv.Templating.Comments;

/// <summary>What lines of an item or a quotation start with.</summary>
/// <param name="Text">The start.</param>
/// <param name="IsMarker">An item has its marker in place of the start of its first line.</param>
internal readonly record struct LineStart(string Text, bool IsMarker)
{
    public static LineStart None { get; } = new(string.Empty, false);

    /// <summary>Every text of a quotation starts with it, as Weaver writes them: those in the middle of a line, too.</summary>
    public bool IsWritten => Text.Length > 0 && !IsMarker;
}
