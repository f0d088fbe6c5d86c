namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>Whether an attribute group is part of what a registry publishes.</summary>
public enum GroupVisibility
{
    Public,
    Internal,
}
