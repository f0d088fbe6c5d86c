using Semconv.Text;

namespace Semconv.Core.Syntax;

/// <summary>One item of a root list of definition/2, exactly as its file says it.</summary>
public abstract record Declaration
{
    private protected Declaration()
    {
    }

    /// <summary>The name as written: <c>type</c> of spans and entities, <c>name</c> of metrics and events, <c>id</c> of everything else.</summary>
    public required Located<string> Id { get; init; }

    public required CommonFields Common { get; init; }
}
