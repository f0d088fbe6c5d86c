using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Paths;

/// <summary>One bound step of a path. A slice has the keys <c>First</c> and <c>Second</c>, an index only the first.</summary>
internal sealed record PathStep(TextSpan Span, PathStepKind Kind, JqFilter? First, JqFilter? Second, bool IsOptional)
{
    /// <summary>Set for a field that is likely to be misspelt.</summary>
    public FieldWatch? Watch { get; init; }

    /// <summary>The item of a key; undefined after an error.</summary>
    public Value Index(Value value, Value key, JqRun run)
    {
        if (Watch is not null)
        {
            run.Fields.Note(Watch, value);
        }

        return JqAccess.Index(value, key, Span, run);
    }
}
