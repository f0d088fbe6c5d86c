namespace Semconv.Templating.Comments;

/// <summary>What the layout may do with a fragment.</summary>
internal enum FragmentKind
{
    /// <summary>Goes to the next line when it does not fit.</summary>
    Word,

    /// <summary>Stays where it is, however long the line gets.</summary>
    Fixed,

    /// <summary>Ends the line.</summary>
    LineBreak,
}
