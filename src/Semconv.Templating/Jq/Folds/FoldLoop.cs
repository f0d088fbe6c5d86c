using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Patterns;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Folds;

/// <summary>One run of a fold from one start value.</summary>
internal sealed class FoldLoop(FoldParts parts, JqFrame frame, JqSink sink, TextSpan span)
{
    private readonly JqRun _run = frame.Run;

    private Value _current;

    /// <summary>The update had no outputs: nothing follows.</summary>
    private bool _isDead;

    /// <summary>Set once the update had several outputs: what is left of the source is stored, to be used for each of them.</summary>
    private List<Value[]>? _rest;
    private System.Collections.Immutable.ImmutableArray<Value> _branches = [];
    private JqError? _branchError;
    private JqError? _restError;

    public bool Run(Value start, JqFilter source, BoundPattern pattern, Value input)
    {
        _current = start;
        var goesOn = source.Run(input, frame, new JqCallbackSink(value => pattern.Bind(value, frame, Step)));
        if (_isDead)
        {
            return true;
        }

        if (_rest is null)
        {
            return goesOn && (!parts.IsReduce || sink.Emit(_current));
        }

        if (!goesOn)
        {
            if (_run.Error is null)
            {
                return false;
            }

            _restError = _run.TakeError();
        }

        return RunBranches();
    }

    private bool Step()
    {
        if (_rest is not null)
        {
            _rest.Add(FoldSlots.Save(frame, parts.Slots));
            return _run.AllowsItems(_rest.Count);
        }

        if (parts.Update.IsSingle)
        {
            _current = parts.Update.Evaluate(_current, frame);
            return !_current.IsUndefined && Emit(_current);
        }

        var outputs = new JqCollectingSink(_run);
        var goesOn = parts.Update.Run(_current, frame, outputs);
        if (!goesOn && (outputs.Count == 0 || _run.Error is null))
        {
            return false;
        }

        return Accept(outputs, goesOn ? null : _run.TakeError());
    }

    private bool Accept(JqCollectingSink outputs, JqError? error)
    {
        if (outputs.Count == 0)
        {
            _isDead = true;
            return false;
        }

        var values = outputs.ToImmutable();
        if (values.Length == 1 && error is null)
        {
            _current = values[0];
            return Emit(_current);
        }

        _branches = values;
        _branchError = error;
        _rest = [];
        _branchSlots = FoldSlots.Save(frame, parts.Slots);
        return true;
    }

    private Value[] _branchSlots = [];

    private bool RunBranches()
    {
        foreach (var branch in _branches)
        {
            if (!FoldSlots.With(frame, parts.Slots, _branchSlots, () => Emit(branch)) || !RunRest(0, branch))
            {
                return false;
            }
        }

        if (_branchError is not null)
        {
            _run.Raise(_branchError);
        }

        return _branchError is null;
    }

    private bool RunRest(int index, Value value)
    {
        if (index < _rest!.Count)
        {
            return FoldSlots.With(frame, parts.Slots, _rest[index], () => parts.Update.Run(value, frame, new JqCallbackSink(next =>
                Emit(next) && _run.Recurse(span, () => RunRest(index + 1, next)))));
        }

        if (_restError is null)
        {
            return !parts.IsReduce || sink.Emit(value);
        }

        _run.Raise(_restError);
        return false;
    }

    /// <summary>What <c>foreach</c> gives after every update.</summary>
    private bool Emit(Value value)
    {
        if (!_run.Step(span))
        {
            return false;
        }

        if (parts.IsReduce)
        {
            return true;
        }

        return parts.Project is null ? sink.Emit(value) : parts.Project.Run(value, frame, sink);
    }
}
