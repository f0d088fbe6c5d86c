using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Yaml;

namespace Dapr.Model.Tests;

/// <summary>What <c>annotations.trace</c> of a span type says about knowing such a span (decision 0001).</summary>
internal sealed class TraceAnnotation
{
    private readonly YamlMapping _match;

    public TraceAnnotation(SpanDefinition span)
    {
        Span = span;
        var trace = (YamlMapping)span.Annotations!.Find("trace")!;
        _match = (YamlMapping)trace.Find("match")!;
        Profile = trace.Find("profile")!.ToString()!;
        Class = trace.Find("class")!.ToString()!;
        Rank = int.Parse(_match.Find("rank")!.ToString()!, System.Globalization.CultureInfo.InvariantCulture);
        Becomes = Texts(trace.Find("becomes"));
        Names = Texts(_match.Find("name"));
        Scopes = Texts(_match.Find("scope"));
        Kinds = Texts(_match.Find("kind"));
    }

    public SpanDefinition Span { get; }

    public string Profile { get; }

    public string Class { get; }

    public int Rank { get; }

    public ImmutableArray<string> Becomes { get; }

    public ImmutableArray<string> Names { get; }

    public ImmutableArray<string> Scopes { get; }

    public ImmutableArray<string> Kinds { get; }

    public bool Matches(CapturedSpan span, StringComparison comparison) =>
        (Scopes.IsEmpty || Scopes.Contains(span.Scope))
        && (Kinds.IsEmpty || Kinds.Contains(span.Kind))
        && (Names.IsEmpty || Names.Any(pattern => NamePattern.Matches(pattern, span.Name, comparison)))
        && Texts(_match.Find("present")).All(key => span.Attributes.Any(value => value.Key == key))
        && Texts(_match.Find("absent")).All(key => span.Attributes.All(value => value.Key != key))
        && (_match.Find("bare") is null || span.Attributes.IsEmpty)
        && Pairs(_match.Find("attributes")).All(pair => span.Attributes.Any(value => value.Key == pair.Key && value.Text == pair.Value));

    private static ImmutableArray<string> Texts(YamlNode? node) =>
        node is YamlSequence sequence ? [.. sequence.Items.Select(item => item.ToString()!)] : [];

    private static IEnumerable<KeyValuePair<string, string>> Pairs(YamlNode? node) =>
        node is YamlMapping mapping
            ? mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, entry.Value.ToString()!))
            : [];
}
