using System.Collections.Immutable;
using System.Text;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Streams;

/// <summary>Adds outputs up; a row of strings, lists or objects is gathered in one buffer, so that long sums stay linear.</summary>
internal sealed class JqSum(TextSpan span, JqRun run) : JqSink
{
    private Value _sum = Value.None;
    private StringBuilder? _text;
    private ValueListBuilder? _items;
    private ValueMapBuilder? _entries;

    public override bool Emit(Value value)
    {
        if (_text is not null && value.Kind == ValueKind.String)
        {
            return run.AllowsLength(_text.Append(value.AsString).Length);
        }

        if (_items is not null && value.Kind == ValueKind.Sequence)
        {
            _items.AddRange(value.AsSequence.AsSpan());
            return run.AllowsItems(_items.Count);
        }

        if (_entries is not null && value.Kind == ValueKind.Map)
        {
            _entries.SetAll(value.AsMap);
            return true;
        }

        var sum = ToValue();
        _sum = Filters.ArithmeticFilter.Calculate(span, '+', sum, value, run);
        if (_sum.IsUndefined)
        {
            return false;
        }

        _text = _sum.Kind == ValueKind.String ? new StringBuilder(_sum.AsString) : null;
        _items = _sum.Kind == ValueKind.Sequence ? new ValueListBuilder(_sum.AsSequence.AsSpan()) : null;
        _entries = _sum.Kind == ValueKind.Map ? new ValueMapBuilder(_sum.AsMap.Count).SetAll(_sum.AsMap) : null;
        return true;
    }

    public Value ToValue() =>
        _text is not null ? Value.From(_text.ToString())
        : _items is not null ? Value.From(_items.ToImmutable())
        : _entries is not null ? Value.From(_entries.ToMap())
        : _sum;
}
