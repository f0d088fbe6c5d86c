namespace Semconv.Templating.Comments;

/// <summary>What lines are indented with.</summary>
public enum IndentType
{
    Space,
    Tab,
}
