using System.Collections.Immutable;
using Semconv.LiveCheck.Samples;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Matching.Expressions;

/// <summary>The user's matchers of spans, tried in the order in which they are written.</summary>
public sealed class SpanExpressions
{
    /// <summary>One bit each in <see cref="SpanMatch.Expressions"/>.</summary>
    private const int MostMatchers = 64;

    private readonly ImmutableArray<(UserMatcher Matcher, SpanType? Type)> _matchers;
    private readonly long[] _failures;

    private SpanExpressions(ImmutableArray<(UserMatcher Matcher, SpanType? Type)> matchers)
    {
        _matchers = matchers;
        _failures = new long[matchers.Length];
    }

    /// <summary>No matchers.</summary>
    public static SpanExpressions None { get; } = new([]);

    /// <summary>The matchers by bit.</summary>
    public ImmutableArray<UserMatcher> Matchers => [.. _matchers.Select(item => item.Matcher)];

    /// <summary>How often a matcher read something that a span did not have, and so did not apply.</summary>
    public long FailuresOf(int matcher) => _failures[matcher];

    public static SpanExpressions Compile(ImmutableArray<UserMatcher> matchers, SpanTypeTable types, DiagnosticBag diagnostics)
    {
        var compiled = ImmutableArray.CreateBuilder<(UserMatcher, SpanType?)>();
        foreach (var matcher in matchers.Where(matcher => matcher.SampleType == "span").Take(MostMatchers))
        {
            var type = matcher.Signal is { } signal ? types.Types.FirstOrDefault(type => type.Id == signal.Value) : null;
            if (matcher.Signal is { } unknown && type is null)
            {
                diagnostics.Report(ExpressionDiagnostics.UnknownSignal(unknown, types.Types.Select(each => each.Id)));
            }

            compiled.Add((matcher, type));
        }

        return new SpanExpressions(compiled.DrainToImmutable());
    }

    /// <summary>Adds what the user's matchers say; a type that was found before stays.</summary>
    internal SpanMatch Apply(in SpanSample span, SpanMatch match)
    {
        var sample = new ExpressionSample(span);
        for (var index = 0; index < _matchers.Length; index++)
        {
            var (matcher, type) = _matchers[index];
            var value = matcher.When is null ? ExpressionValue.Of(true) : ExpressionEvaluator.Evaluate(matcher.When, sample);
            if (value.Kind != ExpressionValueKind.Truth)
            {
                _failures[index]++;
            }
            else if (value.IsTrue)
            {
                match = match with { Expressions = match.Expressions | 1UL << index };
                if (match.Type is null && type is not null)
                {
                    match = match with { Type = type, Source = MatchSource.Expression, IsKindWrong = type.Kind != Math.Max(span.Kind, 1) };
                }
            }
        }

        return match;
    }
}
