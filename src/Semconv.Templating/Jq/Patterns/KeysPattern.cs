using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Patterns;

/// <summary>Destructures by keys. A key runs on the value that is matched, and can have many outputs.</summary>
internal sealed class KeysPattern(TextSpan span, ImmutableArray<(JqFilter Key, BoundPattern Pattern)> entries) : BoundPattern
{
    public override bool Bind(Value value, JqFrame frame, Func<bool> body) => BindFrom(0, value, frame, body);

    private bool BindFrom(int index, Value value, JqFrame frame, Func<bool> body)
    {
        if (index == entries.Length)
        {
            return body();
        }

        var (filter, pattern) = entries[index];
        return filter.Run(value, frame, new JqCallbackSink(key =>
        {
            var item = JqAccess.Index(value, key, span, frame.Run);
            return !item.IsUndefined && pattern.Bind(item, frame, () => BindFrom(index + 1, value, frame, body));
        }));
    }
}
