using Semconv.Core;
using Semconv.Core.Syntax;
using Semconv.LiveCheck.Matching;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Tests.Matching;

/// <summary>Mistakes in <c>annotations.trace</c> are reported where they stand, and each of them once.</summary>
public sealed class TraceAnnotationTests
{
    private const string Head = """
        file_format: definition/2
        attributes:
          - { key: shop.order.id, type: string, brief: The id of an order., stability: stable, examples: [o-1] }
        spans:
          - type: shop.order
            kind: server
            name: { note: "order {shop.order.id}" }
            brief: An order comes in.
            stability: stable
            requirement_level: recommended
            attributes: [{ ref: shop.order.id, requirement_level: required }]
            annotations:
              trace:
                match: { rank: 10, scope: [shop], kind: [server], name: ["order *"] }
          - type: shop.pay
            kind: client
            name: { note: "pay" }
            brief: Money comes in.
            stability: stable
            requirement_level: recommended
            annotations:
              trace:

        """;

    [Theory]
    [InlineData("profil: target", "SC4301", "'trace' has no key 'profil'", "write 'profile'")]
    [InlineData("root: never", "SC4302", "'never' is no value of 'root'", "write one of allowed, forbidden, generation")]
    [InlineData("becomes: [shop.ordr]", "SC4303", "there is no span type 'shop.ordr'", "write 'shop.order'")]
    [InlineData("becomes: shop.order", "SC4302", "'becomes' is not a list", "write a list")]
    [InlineData("links: { min: 1, to: [shop.x] }", "SC4303", "there is no span type 'shop.x'", null)]
    [InlineData("links: { min: many }", "SC4302", "'min' is not a whole number", "write a whole number")]
    [InlineData("parent: { any_of: [{ type: shop.y, same: [shop.order.id] }] }", "SC4303", "there is no span type 'shop.y'", null)]
    [InlineData("parent: { through: [\"!shp.*\"] }", "SC4303", "no span type fits '!shp.*'", null)]
    [InlineData("parent: { required: maybe }", "SC4302", "'required' is not true or false", null)]
    [InlineData("unique: [shop.order]", "SC4303", "there is no attribute 'shop.order'", null)]
    [InlineData("same: { shop.order.di: shop.order.id }", "SC4303", "there is no attribute 'shop.order.di'", "write 'shop.order.id'")]
    [InlineData("match: { rank: 20, absent: [dapr.z] }", "SC4303", "there is no attribute 'dapr.z'", null)]
    [InlineData("match: { rank: 20, kind: [serve] }", "SC4302", "'serve' is no value of 'kind'", "write 'server'")]
    [InlineData("match: { rank: 20, name: [\"a/{b\"] }", "SC4302", "the pattern 'a/{b' has a brace that is not closed", null)]
    [InlineData("match: { name: [pay] }", "SC4302", "'match' of a span has no 'rank'", null)]
    [InlineData("match: { rank: 10, name: [pay] }", "SC4304", "the rank 10 is that of 'shop.order'", null)]
    [InlineData("status: { error_when: [{ eror.type: \"*\" }] }", "SC4303", "there is no attribute 'eror.type'", null)]
    [InlineData("status: { error_when: [child_eror] }", "SC4302", "'error_when' is not 'child_error' or a mapping of an attribute to a value", null)]
    [InlineData("workflow: { role: boss }", "SC4302", "'boss' is no value of 'role'", null)]
    [InlineData("workflow: { instance: shop.order.id }", "SC4302", "'role' is not one of create, orchestration, activity, timer, work", null)]
    [InlineData("workflow: { role: create, instance: shop.order.di }", "SC4303", "there is no attribute 'shop.order.di'", "write 'shop.order.id'")]
    [InlineData("workflow: { role: orchestration, continued: { shop.x: y } }", "SC4303", "there is no attribute 'shop.x'", null)]
    [InlineData("side: middle", "SC4302", "'middle' is no value of 'side'", null)]
    [InlineData("delivery: 1", "SC4302", "'delivery' is not true or false", null)]
    [InlineData("habits: [span_orfan]", "SC4303", "there is no finding 'span_orfan'", "write 'span_orphan'")]
    public void Mistake_is_reported_at_its_place(string trace, string id, string message, string? help)
    {
        var diagnostic = Assert.Single(Compile($"{Head}        {trace}\n").Diagnostics);
        Assert.Equal((id, message), (diagnostic.Id, diagnostic.Message));
        Assert.Equal(23, diagnostic.Location!.Value.Start.Line + 1);
        if (help is not null)
        {
            Assert.Equal(help, diagnostic.Help);
        }
    }

    [Fact]
    public void What_is_right_is_read()
    {
        var (types, diagnostics) = Compile(Head + "        " + """
            { profile: target, class: money, match: { rank: 5, name: ["pay*"], bare: true }, parent: { any_of: [shop.order], relation: nearest, required: false }, side: sidecar, habits: [span_orphan] }

            """);
        Assert.Empty(diagnostics);
        Assert.Equal(["shop.pay", "shop.order"], types.Types.Select(type => type.Id));
        var pay = types.Find("shop.pay"u8)!;
        Assert.Equal((Profile.Target, "money", true, true), (pay.Profile, pay.Class, pay.Trace.Match!.IsBare, pay.Trace.IsSidecar));
        Assert.True(pay.HasHabit("span_orphan"));
        Assert.Equal(["shop.order"], pay.Trace.Parent!.AnyOf.Select(candidate => candidate.Type));
        Assert.False(pay.Trace.Parent.IsRequired);
        Assert.Equal("shop.order", types.Types[1].Class);
    }

    private static (SpanTypeTable Types, IReadOnlyList<Diagnostic> Diagnostics) Compile(string text)
    {
        var diagnostics = new DiagnosticBag();
        var manifest = SourceText.From("manifest.yaml", "name: shop\ndescription: A shop.\nschema_url: https://shop.example/schemas/1.0.0\n");
        var source = new RegistrySource("shop") { Manifest = RegistryManifest.Read(manifest, diagnostics), Files = [SourceText.From("shop.yaml", text)] };
        var registry = RegistryCompiler.Compile(source, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return (SpanTypeTable.Compile(registry, diagnostics), diagnostics.ToImmutable());
    }
}
