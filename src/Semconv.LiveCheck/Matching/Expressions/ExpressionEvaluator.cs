using System.Text;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Matching.Expressions;

/// <summary>Asks expressions about a sample.</summary>
/// <remarks>As in CEL, what fails on one side of "and" or "or" does not matter when the other side decides alone.</remarks>
internal static class ExpressionEvaluator
{
    public static ExpressionValue Evaluate(Expression expression, in ExpressionSample sample) => expression switch
    {
        Expression.Truth truth => ExpressionValue.Of(truth.Value),
        Expression.Integer integer => ExpressionValue.Of(integer.Value),
        Expression.Real real => ExpressionValue.Of(real.Value),
        Expression.Words words => ExpressionValue.Of(words.Value.AsSpan()),
        Expression.Items items => ExpressionValue.Of(items),
        Expression.Variable variable => sample.Read(variable.Name),
        Expression.Entry entry => Find(Evaluate(entry.Owner, sample), Evaluate(entry.Key, sample), sample),
        Expression.Not not => Evaluate(not.Operand, sample) is { Kind: ExpressionValueKind.Truth } value ? ExpressionValue.Of(!value.IsTrue) : ExpressionValue.Failed,
        Expression.And and => Combine(Evaluate(and.Left, sample), Evaluate(and.Right, sample), decisive: false),
        Expression.Or or => Combine(Evaluate(or.Left, sample), Evaluate(or.Right, sample), decisive: true),
        Expression.Comparison comparison => Compare(comparison.Operator, Evaluate(comparison.Left, sample), Evaluate(comparison.Right, sample), sample),
        Expression.Has has => ExpressionValue.Of(Evaluate(has.Operand, sample).Kind != ExpressionValueKind.Failed),
        Expression.Size size => SizeOf(Evaluate(size.Operand, sample)),
        Expression.Matches matches => Evaluate(matches.Operand, sample) is { Kind: ExpressionValueKind.Text } text
            ? ExpressionValue.Of(matches.Pattern.IsMatch(Encoding.UTF8.GetString(text.Text)))
            : ExpressionValue.Failed,
        _ => ExpressionValue.Nothing,
    };

    private static ExpressionValue Combine(ExpressionValue left, ExpressionValue right, bool decisive)
    {
        if (IsTruth(left, decisive) || IsTruth(right, decisive))
        {
            return ExpressionValue.Of(decisive);
        }

        return IsTruth(left, !decisive) && IsTruth(right, !decisive) ? ExpressionValue.Of(!decisive) : ExpressionValue.Failed;
    }

    private static bool IsTruth(ExpressionValue value, bool wanted) => value.Kind == ExpressionValueKind.Truth && value.IsTrue == wanted;

    private static ExpressionValue Compare(ExpressionOperator comparison, ExpressionValue left, ExpressionValue right, in ExpressionSample sample)
    {
        if (left.Kind == ExpressionValueKind.Failed || right.Kind == ExpressionValueKind.Failed)
        {
            return ExpressionValue.Failed;
        }

        return comparison switch
        {
            ExpressionOperator.Equal => ExpressionValue.Of(ExpressionValue.AreEqual(left, right)),
            ExpressionOperator.NotEqual => ExpressionValue.Of(!ExpressionValue.AreEqual(left, right)),
            ExpressionOperator.In => IsIn(left, right, sample),
            ExpressionOperator.StartsWith or ExpressionOperator.EndsWith or ExpressionOperator.Contains => CompareTexts(comparison, left, right),
            _ => ExpressionValue.Compare(left, right) is { } order
                ? ExpressionValue.Of(comparison switch
                {
                    ExpressionOperator.Less => order < 0,
                    ExpressionOperator.LessOrEqual => order <= 0,
                    ExpressionOperator.Greater => order > 0,
                    _ => order >= 0,
                })
                : ExpressionValue.Failed,
        };
    }

    private static ExpressionValue CompareTexts(ExpressionOperator comparison, ExpressionValue left, ExpressionValue right)
    {
        if (left.Kind != ExpressionValueKind.Text || right.Kind != ExpressionValueKind.Text)
        {
            return ExpressionValue.Failed;
        }

        return ExpressionValue.Of(comparison switch
        {
            ExpressionOperator.StartsWith => left.Text.StartsWith(right.Text),
            ExpressionOperator.EndsWith => left.Text.EndsWith(right.Text),
            _ => left.Text.IndexOf(right.Text) >= 0,
        });
    }

    private static ExpressionValue IsIn(ExpressionValue value, ExpressionValue owner, in ExpressionSample sample)
    {
        switch (owner.Kind)
        {
            case ExpressionValueKind.Map when value.Kind == ExpressionValueKind.Text:
                return ExpressionValue.Of(TryFind(owner.Items, value.Text, out _));
            case ExpressionValueKind.List:
                foreach (var item in owner.Items)
                {
                    if (ExpressionValue.AreEqual(value, ExpressionValue.Of(item.Value)))
                    {
                        return ExpressionValue.Of(true);
                    }
                }

                return ExpressionValue.Of(false);
            case ExpressionValueKind.Written:
                foreach (var item in owner.Written!.Values)
                {
                    if (ExpressionValue.AreEqual(value, Evaluate(item, sample)))
                    {
                        return ExpressionValue.Of(true);
                    }
                }

                return ExpressionValue.Of(false);
            default:
                return ExpressionValue.Failed;
        }
    }

    private static ExpressionValue Find(ExpressionValue owner, ExpressionValue key, in ExpressionSample sample)
    {
        switch (owner.Kind, key.Kind)
        {
            case (ExpressionValueKind.Map, ExpressionValueKind.Text):
                return TryFind(owner.Items, key.Text, out var value) ? ExpressionValue.Of(value) : ExpressionValue.Failed;
            case (ExpressionValueKind.Written, ExpressionValueKind.Integer):
                var items = owner.Written!.Values;
                return key.Bits >= 0 && key.Bits < items.Length ? Evaluate(items[(int)key.Bits], sample) : ExpressionValue.Failed;
            case (ExpressionValueKind.List, ExpressionValueKind.Integer):
                var index = 0L;
                foreach (var item in owner.Items)
                {
                    if (index++ == key.Bits)
                    {
                        return ExpressionValue.Of(item.Value);
                    }
                }

                return ExpressionValue.Failed;
            default:
                return ExpressionValue.Failed;
        }
    }

    private static bool TryFind(SampleAttributes attributes, ReadOnlySpan<byte> key, out SampleValue value)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Key.SequenceEqual(key))
            {
                value = attribute.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    private static ExpressionValue SizeOf(ExpressionValue value)
    {
        var size = 0L;
        switch (value.Kind)
        {
            case ExpressionValueKind.Text:
                return ExpressionValue.Of((long)Encoding.UTF8.GetString(value.Text).EnumerateRunes().Count());
            case ExpressionValueKind.Written:
                return ExpressionValue.Of((long)value.Written!.Values.Length);
            case ExpressionValueKind.List or ExpressionValueKind.Map:
                foreach (var _ in value.Items)
                {
                    size++;
                }

                return ExpressionValue.Of(size);
            default:
                return ExpressionValue.Failed;
        }
    }
}
