using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.LiveCheck.Matching.Annotations;

namespace Semconv.LiveCheck.Matching;

/// <summary>A span type of the registry, with how its spans are known and what shape of trace it asks for.</summary>
public sealed class SpanType
{
    /// <summary>Its place in <see cref="SpanTypeTable.Types"/>.</summary>
    public required int Number { get; init; }

    /// <summary>The type; of a refinement its id.</summary>
    public required string Id { get; init; }

    public required SpanDefinition Definition { get; init; }

    /// <summary>What the annotations say; empty where there are none, so that only the span's own word tells its type.</summary>
    public required TraceAnnotation Trace { get; init; }

    public Profile Profile => Trace.Profile;

    /// <summary>The class in reports; the type where the registry names none.</summary>
    public string Class => Trace.Class.Length > 0 ? Trace.Class : Id;

    /// <summary>OTLP's number of the kind that the definition asks for.</summary>
    public int Kind => Definition.Kind switch
    {
        Core.Syntax.Vocabulary.SpanKind.Internal => 1,
        Core.Syntax.Vocabulary.SpanKind.Server => 2,
        Core.Syntax.Vocabulary.SpanKind.Client => 3,
        Core.Syntax.Vocabulary.SpanKind.Producer => 4,
        _ => 5,
    };

    public WorkflowRole Role => Trace.Workflow?.Role ?? WorkflowRole.None;

    /// <summary>Whether a finding on spans of the type is what they always have today.</summary>
    public bool HasHabit(string rule) => Trace.Habits.Contains(rule, StringComparer.Ordinal);

    public override string ToString() => Id;
}
