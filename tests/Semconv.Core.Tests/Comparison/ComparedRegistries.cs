using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Comparison;

/// <summary>A small registry with one of everything, and edits of it.</summary>
internal static class ComparedRegistries
{
    public const string Model =
        """
        file_format: definition/2
        attributes:
          - {key: shop.id, type: string, brief: An id., stability: stable, examples: [a]}
          - {key: shop.old, type: string, brief: An old id., stability: development, examples: [b]}
          - {key: shop.size, type: int, brief: A size., stability: beta, deprecated: {reason: obsoleted, note: Gone.}}
          - key: shop.state
            brief: A state.
            stability: development
            type:
              members:
                - {id: open, value: open, brief: Open., stability: development}
                - {id: shut, value: shut, brief: Shut., stability: stable, deprecated: {reason: obsoleted, note: Gone.}}
        attribute_groups:
          - {id: shop.group, visibility: public, brief: A group., stability: stable, attributes: [{ref: shop.id}, {ref: shop.old}]}
        spans:
          - type: shop.buy
            kind: client
            name: {note: 'buy {shop.id}'}
            brief: A purchase.
            stability: stable
            requirement_level: recommended
            entity_associations: [shop]
            attributes:
              - {ref: shop.id, requirement_level: required}
              - {ref: shop.old, requirement_level: opt_in}
              - {ref: shop.state, sampling_relevant: true, requirement_level: {conditionally_required: If known.}}
        metrics:
          - name: shop.load
            instrument: counter
            unit: s
            brief: The load.
            note: As seen.
            stability: stable
            attributes: [{ref: shop.id, requirement_level: opt_in}]
        events:
          - {name: shop.sold, brief: Sold., stability: development, requirement_level: opt_in, annotations: {a: 1}, attributes: [{ref: shop.id}]}
        entities:
          - type: shop
            brief: A shop.
            stability: development
            identity: [{ref: shop.id}]
            description: [{ref: shop.old}]
          - {type: shop.corner, brief: A corner., stability: development, identity: [{ref: shop.id}]}
        span_refinements:
          - {id: shop.buy.bread, ref: shop.buy, brief: Bread., stability: development}
        """;

    public static ResolvedRegistry Compile(string model, string version = "1.0.0")
    {
        var diagnostics = new DiagnosticBag();
        Assert.True(SchemaUrl.TryParse($"https://example.com/shop/{version}", out var url, out _));
        var source = new RegistrySource("model") { ExpectedUrl = url, Files = [SourceText.From("model/shop.yaml", model)] };
        var registry = RegistryCompiler.Compile(source, diagnostics);
        Assert.Empty(diagnostics.ToImmutable().Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Message));
        return registry;
    }

    /// <summary>The model with one text replaced, which has to be there.</summary>
    public static ResolvedRegistry Edit(string text, string replacement)
    {
        Assert.Contains(text, Model, StringComparison.Ordinal);
        return Compile(Model.Replace(text, replacement, StringComparison.Ordinal), "1.1.0");
    }
}
