using System.Text;
using Semconv.Core;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.Otlp.Files;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Tests.Advice;

/// <summary>Judges spans of a small registry: a shop with an order, in the form of today and in the one to come.</summary>
internal sealed class AdvisedSpans : IFindingConsumer
{
    private const string Shop = """
        file_format: definition/2
        attributes:
          - { key: shop.order.id, type: string, brief: The id of an order., stability: stable, examples: [o-1] }
          - { key: shop.order.size, type: int, brief: How many items there are., stability: stable, examples: [3] }
          - { key: shop.order.weight, type: double, brief: What it weighs., stability: stable, examples: [3.5] }
          - { key: shop.tags, type: "string[]", brief: Its tags., stability: stable, examples: [["a"]] }
          - { key: shop.unused, type: string, brief: Of no span., stability: stable, examples: [x] }
          - key: shop.header
            type: template[string]
            brief: A header.
            stability: stable
            examples: [x]
            annotations: { emitted: { key_pattern: ["hdr-*"], forbidden: [hdr-secret] } }
          - { key: shop.failure, type: string, brief: Why it failed., stability: stable, examples: [x] }
          - { key: old.order, type: string, brief: The id., stability: stable, examples: [o-1], deprecated: { reason: renamed, renamed_to: shop.order.id } }
          - key: shop.state
            type: { members: [{ id: new, value: new, stability: stable }, { id: paid, value: paid, stability: stable }] }
            brief: How far it is.
            stability: stable
            examples: [new]
          - { key: name, type: string, brief: A name., stability: stable, examples: [x], annotations: { emitted: { scope: [shop] } } }
        spans:
          - type: shop.order
            kind: server
            name: { note: "order {shop.order.id}" }
            brief: An order comes in.
            stability: stable
            requirement_level: recommended
            attributes:
              - { ref: shop.order.id, requirement_level: required }
              - { ref: shop.order.size, requirement_level: recommended }
              - { ref: shop.order.weight, requirement_level: recommended }
              - { ref: shop.tags, requirement_level: recommended }
              - { ref: shop.state, requirement_level: recommended }
              - { ref: shop.header, requirement_level: recommended }
              - { ref: shop.failure, requirement_level: recommended }
            annotations:
              trace:
                profile: target
                match: { rank: 10, scope: [shop], kind: [server], name: ["order *"] }
                status: { error_when: [{ shop.failure: "*" }], level: improvement }
          - type: shop.old
            kind: client
            name: { note: "old" }
            brief: An order as it is sent today.
            stability: stable
            requirement_level: recommended
            attributes:
              - { ref: old.order, requirement_level: required }
              - { ref: shop.order.size, requirement_level: recommended, annotations: { emitted: { type: string } } }
              - { ref: shop.state, requirement_level: recommended, annotations: { emitted: { values: [open] }, becomes: [shop.order.id] } }
              - { ref: shop.header, requirement_level: recommended }
            annotations:
              trace:
                profile: legacy
                becomes: [shop.order]
                match: { rank: 20, scope: [shop], kind: [client], name: [old] }
                links: { min: 1 }
        events:
          - name: shop.paid
            brief: It was paid.
            stability: stable
            requirement_level: recommended
            attributes: [{ ref: shop.order.id, requirement_level: required }]
            annotations:
              trace: { match: { scope: [shop], name: [paid] }, spans: [shop.order] }

        """;

    private static readonly Lazy<ResolvedRegistry> Registry = new(Compile);

    private readonly List<(Finding Finding, string Name)> _findings = [];

    private AdvisedSpans()
    {
    }

    public IReadOnlyList<(Finding Finding, string Name)> Findings => _findings;

    /// <summary>The ids in the order of the findings, without those that every span of the type has; a habit has a <c>~</c>.</summary>
    public string Ids => string.Join(' ', _findings
        .Where(each => each.Finding.Rule != AdviceRules.LegacySpan && !(each.Finding.Rule == AdviceRules.KindMismatch && each.Finding.IsHabit))
        .Select(each => (each.Finding.IsHabit ? "~" : string.Empty) + each.Finding.Rule.Id));

    /// <summary>Judges one span.</summary>
    /// <param name="scope">Its scope.</param>
    /// <param name="name">Its name.</param>
    /// <param name="kind">OTLP's number of its kind.</param>
    /// <param name="more">Further fields in OTLP's JSON.</param>
    public static AdvisedSpans Of(string scope, string name, int kind, params string[] more) => OfMany([Span(name, kind, more)], scope, default);

    public static AdvisedSpans OfMany(IEnumerable<string> spans, string scope, InputTraits traits, AdviceOptions? options = null)
    {
        var result = new AdvisedSpans();
        var keys = new TextPool();
        var types = SpanTypeTable.Compile(Registry.Value, new DiagnosticBag());
        var advisor = new SampleAdvisor(Registry.Value, types, keys, result, options ?? new AdviceOptions());
        advisor.StartInput(traits);
        var visitor = new SpanVisitor(types, keys, new TextPool(), (in span, origin, in match, in attributes) => advisor.CheckSpan(span, origin, attributes, match));
        var text = $$"""{"resourceSpans":[{"scopeSpans":[{"scope":{"name":"{{scope}}"},"spans":[{{string.Join(',', spans)}}]}]}]}""";
        var diagnostics = new DiagnosticBag();
        TelemetryFile.Read("spans.json", new MemoryStream(Encoding.UTF8.GetBytes(text)), visitor, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return result;
    }

    public static string Span(string name, int kind, params string[] more) =>
        $$"""{"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"b7ad6b7169203331","name":"{{name}}","kind":{{kind}}{{string.Concat(more.Select(field => "," + field))}}}""";

    /// <summary>A field with attributes: <c>key=text</c>, or <c>key:{json}</c>.</summary>
    public static string Attributes(params IEnumerable<string> attributes) => "\"attributes\":[" + string.Join(',', attributes.Select(attribute =>
    {
        var at = attribute.IndexOfAny(['=', ':']);
        var value = attribute[at] == '=' ? $$"""{"stringValue":"{{attribute[(at + 1)..]}}"}""" : attribute[(at + 1)..];
        return $$"""{"key":"{{attribute[..at]}}","value":{{value}}}""";
    })) + "]";

    public void Take(Finding finding, in FindingSite site) => _findings.Add((finding, Encoding.UTF8.GetString(site.SampleName)));

    public void Take(TraceFinding finding)
    {
    }

    private static ResolvedRegistry Compile()
    {
        var diagnostics = new DiagnosticBag();
        var manifest = SourceText.From("manifest.yaml", "name: shop\ndescription: A shop.\nschema_url: https://shop.example/schemas/1.0.0\n");
        var source = new RegistrySource("shop") { Manifest = RegistryManifest.Read(manifest, diagnostics), Files = [SourceText.From("shop.yaml", Shop)] };
        var registry = RegistryCompiler.Compile(source, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return registry;
    }
}
