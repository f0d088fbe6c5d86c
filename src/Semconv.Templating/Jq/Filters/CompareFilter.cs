using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>== != &lt; &gt; &lt;= &gt;=</c></summary>
internal sealed class CompareFilter(TextSpan span, string symbol, JqFilter left, JqFilter right) : BinaryFilter(span, left, right)
{
    protected override Value Apply(Value x, Value y, JqRun run) => Value.From(symbol switch
    {
        "==" => JqOrder.AreEqual(x, y),
        "!=" => !JqOrder.AreEqual(x, y),
        "<" => JqOrder.Compare(x, y) < 0,
        ">" => JqOrder.Compare(x, y) > 0,
        "<=" => JqOrder.Compare(x, y) <= 0,
        _ => JqOrder.Compare(x, y) >= 0,
    });
}
