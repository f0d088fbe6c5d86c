using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Filters;

/// <summary><c>+ - * / %</c></summary>
internal sealed class ArithmeticFilter(TextSpan span, char symbol, JqFilter left, JqFilter right) : BinaryFilter(span, left, right)
{
    protected override Value Apply(Value x, Value y, JqRun run) => Calculate(Span, symbol, x, y, run);

    public static Value Calculate(TextSpan span, char symbol, Value x, Value y, JqRun run)
    {
        var result = JqArithmetic.Apply(symbol, x, y, run);
        return result.IsUndefined && run.LimitMessage is null
            ? run.Fail(span, $"cannot calculate {{0}} {symbol} {{1}}", x, y)
            : result;
    }
}
