using System.Collections.Immutable;

namespace Semconv.Text.Diagnostics;

/// <summary>One problem at one place.</summary>
/// <remarks>
/// The message is one sentence in lower case without a full stop and quotes user text in single quotes;
/// the help says what to write instead.
/// </remarks>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Location? Location, string Message)
{
    public Severity Severity { get; init; } = Descriptor.DefaultSeverity;

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    public string? Help { get; init; }

    /// <summary>The name of the item that a rule found wrong, by which a suppression finds the diagnostic; null where no item is to blame.</summary>
    public string? Subject { get; init; }

    public string Id => Descriptor.Id;
}
