using System.Collections.Immutable;

namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>Reads <c>match</c> of <c>annotations.trace</c>.</summary>
internal sealed class SpanDiscriminatorReader(AnnotatedNames names)
{
    private static readonly ImmutableArray<string> Keys = ["rank", "scope", "kind", "name", "attributes", "present", "absent", "bare", "shared"];
    private static readonly ImmutableArray<string> Kinds = ["internal", "server", "client", "producer", "consumer"];

    public SpanDiscriminator Read(AnnotationFields match, bool isSpan)
    {
        match.Allow(Keys);
        var rank = match.Number("rank");
        if (isSpan && match.Node("rank") is null)
        {
            match.Diagnostics.Report(TraceAnnotationDiagnostics.MissingRank(match.Mapping.Head));
        }

        var attributes = match.Pairs("attributes");
        names.Attributes([.. attributes.Select(pair => pair.Key)]);
        return new SpanDiscriminator
        {
            Rank = rank ?? long.MaxValue,
            Scopes = [.. match.Texts("scope").Select(scope => scope.Value)],
            Kinds = ReadKinds(match),
            Names = ReadNames(match),
            Attributes = [.. attributes.Select(pair => KeyValuePair.Create(pair.Key.Value, pair.Value))],
            Present = names.Attributes(match.Texts("present")),
            Absent = names.Attributes(match.Texts("absent")),
            IsBare = match.Truth("bare"),
            IsScopeShared = match.Truth("shared"),
        };
    }

    private static SpanKinds ReadKinds(AnnotationFields match)
    {
        var kinds = SpanKinds.None;
        foreach (var word in match.Texts("kind"))
        {
            var index = Kinds.IndexOf(word.Value, StringComparer.Ordinal);
            if (index < 0)
            {
                match.Diagnostics.Report(TraceAnnotationDiagnostics.UnknownWord(word, "kind", Kinds));
            }
            else
            {
                kinds |= (SpanKinds)(1 << (index + 1));
            }
        }

        return kinds;
    }

    private static ImmutableArray<NamePattern> ReadNames(AnnotationFields match)
    {
        var patterns = ImmutableArray.CreateBuilder<NamePattern>();
        foreach (var text in match.Texts("name"))
        {
            if (NamePattern.Parse(text.Value) is { } pattern)
            {
                patterns.Add(pattern);
            }
            else
            {
                match.Diagnostics.Report(TraceAnnotationDiagnostics.OpenBrace(text));
            }
        }

        return patterns.DrainToImmutable();
    }
}
