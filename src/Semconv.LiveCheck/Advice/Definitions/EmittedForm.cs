using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.LiveCheck.Advice.Values;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Advice.Definitions;

/// <summary>How an attribute is really sent, and what replaces it, as its annotations say (docs/decisions/0001).</summary>
internal sealed record EmittedForm
{
    public static EmittedForm None { get; } = new();

    /// <summary>None when it is sent with the type of its definition.</summary>
    public SampleValueType Type { get; init; }

    /// <summary>The values that are really sent; null when those of the definition are.</summary>
    public KnownValues? Values { get; init; }

    /// <summary>The same for people.</summary>
    public ImmutableArray<string> ValueTexts { get; init; } = [];

    /// <summary>Patterns of the keys that are sent in place of those of a template.</summary>
    public ImmutableArray<string> KeyPatterns { get; init; } = [];

    public ImmutableArray<string> Forbidden { get; init; } = [];

    /// <summary>The scopes in which the key has its meaning; empty for all.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>The target keys that hold the same fact; empty when it is dropped, default when nothing is said.</summary>
    public ImmutableArray<string> Becomes { get; init; }

    public static EmittedForm Of(AttributeDefinition definition)
    {
        var annotations = definition.Annotations;
        var emitted = annotations.Mapping("emitted");
        if (emitted is null && annotations?.Find("becomes") is null)
        {
            return None;
        }

        var values = emitted.Texts("values");
        return new EmittedForm
        {
            Type = emitted.Text("type") is { } word ? ValueTyping.OfWord(word) ?? SampleValueType.None : SampleValueType.None,
            Values = values.IsDefault ? null : KnownValues.Of(values),
            ValueTexts = OrEmpty(values),
            KeyPatterns = OrEmpty(emitted.Texts("key_pattern")),
            Forbidden = OrEmpty(emitted.Texts("forbidden")),
            Scopes = OrEmpty(emitted.Texts("scope")),
            Becomes = annotations.Texts("becomes"),
        };
    }

    private static ImmutableArray<string> OrEmpty(ImmutableArray<string> texts) => texts.IsDefault ? [] : texts;
}
