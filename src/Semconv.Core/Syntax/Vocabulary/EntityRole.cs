namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>What an attribute is for an entity.</summary>
public enum EntityRole
{
    Identifying,
    Descriptive,
}
