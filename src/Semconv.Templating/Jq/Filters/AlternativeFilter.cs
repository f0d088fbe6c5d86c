using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>f // g</c>: the true outputs of <c>f</c>, or else <c>g</c>. Errors of <c>f</c> are not caught.</summary>
internal sealed class AlternativeFilter(TextSpan span, JqFilter left, JqFilter right) : JqFilter(span)
{
    public override bool IsSingle { get; } = left.IsSingle && right.IsSingle;

    public override Value Evaluate(Value input, JqFrame frame)
    {
        var value = left.Evaluate(input, frame);
        return value.IsUndefined || JqTruth.Of(value) ? value : right.Evaluate(input, frame);
    }

    public override bool Run(Value input, JqFrame frame, JqSink sink) =>
        IsSingle
            ? base.Run(input, frame, sink)
            : RunLeft(input, frame, sink, out var found) && (found || right.Run(input, frame, sink));

    public override bool RunTail(Value input, JqFrame frame, JqSink sink, ref JqTail tail) =>
        RunLeft(input, frame, sink, out var found) && (found || right.RunTail(input, frame, sink, ref tail));

    public override bool RunPaths(JqPath? path, Value input, JqFrame frame, JqPathSink sink) =>
        Choose(input, frame) is { } chosen && chosen.RunPaths(path, input, frame, sink);

    public override bool Update(Value input, JqFrame frame, JqUpdate update, JqSink sink) =>
        Choose(input, frame) is { } chosen && chosen.Update(input, frame, update, sink);

    private bool RunLeft(Value input, JqFrame frame, JqSink sink, out bool found)
    {
        var truths = new TruthSink(sink);
        var goesOn = left.Run(input, frame, truths);
        found = truths.Found;
        return goesOn;
    }

    /// <summary>The side that has the places; null after an error.</summary>
    private JqFilter? Choose(Value input, JqFrame frame)
    {
        var truths = new TruthSink(null);
        var goesOn = left.Run(input, frame, truths);
        return truths.Found ? left : goesOn ? right : null;
    }

    private sealed class TruthSink(JqSink? sink) : JqSink
    {
        public bool Found { get; private set; }

        public override bool Emit(Value value)
        {
            var isTrue = JqTruth.Of(value);
            Found |= isTrue;
            return !isTrue || (sink is not null && sink.Emit(value));
        }
    }
}
