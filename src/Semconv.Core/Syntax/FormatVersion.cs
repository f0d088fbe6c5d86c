namespace Semconv.Core.Syntax;

/// <summary>The two languages of definition files.</summary>
public enum FormatVersion
{
    /// <summary><c>groups:</c> files.</summary>
    Definition1,

    /// <summary>A root list for each kind of item.</summary>
    Definition2,
}
