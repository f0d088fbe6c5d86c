using System.Collections.Immutable;
using Semconv.Core.Comparison;
using Semconv.Core.Comparison.Reports;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.TestSupport;

namespace Semconv.Core.Tests.Comparison;

/// <summary>What each edit of a registry is called, and whom it breaks.</summary>
public sealed class RegistryComparerTests
{
    private const string Added = "  - {key: shop.new, type: string, brief: New., stability: stable, examples: [a]}\nattribute_groups:";

    private const string Renamed = "stability: development, examples: [b], deprecated: {reason: renamed, renamed_to: shop.id}";

    private const string Span = "type: shop.buy\n    kind: client";

    /// <summary>A text of the model, what stands there afterwards, and the changes.</summary>
    public static TheoryData<string, string, string> Edits => new()
    {
        { "attribute_groups:", Added, "added attribute shop.new: added" },
        { "  - {type: shop.corner, brief: A corner., stability: development, identity: [{ref: shop.id}]}\n", string.Empty, "removed entity shop.corner: removed" },
        { "  - {id: shop.group, visibility: public", "  - {id: shop.other, visibility: public", "group-removed attribute group shop.group: removed; signals that used it say what they lose | added attribute group shop.other: added" },
        { "id: shop.buy.bread", "id: shop.buy.milk", "refinement-removed span refinement shop.buy.bread: removed; what it refined is still there | added span refinement shop.buy.milk: added" },
        { "stability: development, examples: [b]", Renamed, "renamed attribute shop.old: deprecated in favour of 'shop.id'" },
        { "stability: development, examples: [b]", "stability: development, examples: [b], deprecated: {reason: obsoleted, note: Gone.}", "deprecated attribute shop.old: deprecated" },
        { "A size., stability: beta, deprecated: {reason: obsoleted, note: Gone.}", "A size., stability: beta, deprecated: {reason: obsoleted, note: Left.}", "deprecation-changed attribute shop.size: the deprecation says something else" },
        { "stability: beta, deprecated: {reason: obsoleted, note: Gone.}", "stability: beta", "undeprecated attribute shop.size: no longer deprecated" },
        { "stability: beta", "stability: release_candidate", "stability-raised attribute shop.size: the stability went up from beta to release_candidate" },
        { "stability: beta", "stability: alpha", "stability-lowered attribute shop.size: the stability went down from beta to alpha" },
        { "brief: The load.", "brief: Its load.", "brief-changed metric shop.load: the brief changed" },
        { "note: As seen.", "note: As felt.", "note-changed metric shop.load: the note changed" },
        { "examples: [b]", "examples: [c]", "examples-changed attribute shop.old: the examples changed" },
        { "annotations: {a: 1}", "annotations: {a: 2}", "annotations-changed event shop.sold: the annotations changed, which templates may read" },
        { "key: shop.size, type: int", "key: shop.size, type: double", "type-changed attribute shop.size: the type changed from int to double" },
        { "key: shop.size, type: int", "key: shop.size, type: {members: [{id: one, value: 1, brief: One., stability: stable}]}", "values-named attribute shop.size: the values are int still, and some have names now" },
        { "        - {id: open, value: open, brief: Open., stability: development}\n", "        - {id: open, value: open, brief: Open., stability: development}\n        - {id: ajar, value: ajar, brief: Ajar., stability: stable}\n", "member-added attribute shop.state: the value 'ajar' was added as 'ajar'" },
        { "        - {id: open, value: open, brief: Open., stability: development}\n", string.Empty, "member-removed attribute shop.state: the value 'open' of 'open' was removed" },
        { "{id: open, value: open", "{id: wide, value: open", "member-renamed attribute shop.state: the value 'open' is called 'wide' instead of 'open'" },
        { "{id: open, value: open", "{id: open, value: OPEN", "member-value-changed attribute shop.state: the value of 'open' changed from 'open' to 'OPEN'" },
        { "brief: Open., stability: development", "brief: Open., stability: development, deprecated: {reason: obsoleted, note: Gone.}", "member-deprecated attribute shop.state: the value of 'open' is deprecated" },
        { "brief: Shut., stability: stable, deprecated: {reason: obsoleted, note: Gone.}", "brief: Shut., stability: stable", "member-undeprecated attribute shop.state: the value of 'shut' is no longer deprecated" },
        { "brief: Open., stability: development", "brief: Open., stability: stable", "member-stability-raised attribute shop.state: the stability of 'open' went up from development to stable" },
        { "brief: Shut., stability: stable", "brief: Shut., stability: beta", "member-stability-lowered attribute shop.state: the stability of 'shut' went down from stable to beta" },
        { "brief: Open.", "brief: Wide open.", "member-reworded attribute shop.state: the words about 'open' changed" },
        { "unit: s", "unit: ms", "unit-changed metric shop.load: the unit changed from 's' to 'ms'" },
        { "instrument: counter", "instrument: gauge", "instrument-changed metric shop.load: the instrument changed from counter to gauge" },
        { "'buy {shop.id}'", "'buy now {shop.id}'", "span-name-reworded span shop.buy: the words about the span name changed, its placeholders did not | span-name-reworded span refinement shop.buy.bread: the words about the span name changed, its placeholders did not" },
        { "requirement_level: opt_in, annotations", "requirement_level: recommended, annotations", "emission-strengthened event shop.sold: the requirement level went up from opt_in to recommended" },
        { "unit: s\n", "unit: s\n    requirement_level: opt_in\n", "emission-weakened metric shop.load: the requirement level went down from recommended to opt_in" },
        { "unit: s\n", "unit: s\n    entity_associations: [shop]\n", "associations-added metric shop.load: is associated with entities now: shop" },
        { "opt_in, annotations: {a: 1}, attributes: [{ref: shop.id}]", "opt_in, annotations: {a: 1}, attributes: [{ref: shop.id}, {ref: shop.old}]", "use-added event shop.sold: has the attribute 'shop.old' now (recommended)" },
        { "opt_in, annotations: {a: 1}, attributes: [{ref: shop.id}]", "opt_in, annotations: {a: 1}", "use-removed event shop.sold: no longer has the attribute 'shop.id', which was recommended" },
        { "attributes: [{ref: shop.id, requirement_level: opt_in}]", "attributes: [{ref: shop.id, requirement_level: opt_in}, {ref: shop.old}]", "dimension-added metric shop.load: has the attribute 'shop.old' now (recommended), which splits its time series" },
        { "attributes: [{ref: shop.id, requirement_level: opt_in}]", "attributes: [{ref: shop.id}]", "dimension-added metric shop.load: has the attribute 'shop.id' now (recommended), which splits its time series" },
        { "    attributes: [{ref: shop.id, requirement_level: opt_in}]\n", string.Empty, "optional-use-removed metric shop.load: no longer has the attribute 'shop.id', which was opt_in" },
        { "description: [{ref: shop.old}]", "description: [{ref: shop.old, requirement_level: required}]", "presence-strengthened entity shop: the attribute 'shop.old' is required and was recommended" },
        { "identity: [{ref: shop.id}]\n", "identity: [{ref: shop.id}, {ref: shop.size}]\n", "identity-changed entity shop: the identity is shop.id, shop.size and was shop.id | use-added entity shop: has the attribute 'shop.size' now (recommended)" },
        { "attributes: [{ref: shop.id}, {ref: shop.old}]}", "attributes: [{ref: shop.id}]}", "group-use-removed attribute group shop.group: no longer holds the attribute 'shop.old'" },
        { "attributes: [{ref: shop.id}, {ref: shop.old}]}", "attributes: [{ref: shop.id}, {ref: shop.old, requirement_level: required}]}", "group-use-changed attribute group shop.group: the attribute 'shop.old' is required and was recommended" },
    };

    /// <summary>Edits of a span, which its refinement inherits: the changes of the span alone.</summary>
    public static TheoryData<string, string, string> SpanEdits => new()
    {
        { Span, "type: shop.buy\n    kind: server", "span-kind-changed: the span kind changed from client to server" },
        { "'buy {shop.id}'", "'buy {shop.old}'", "span-name-changed: the span name changed from 'buy {shop.id}' to 'buy {shop.old}'" },
        { "entity_associations: [shop]", "entity_associations: [shop.corner]", "associations-changed: the entities it is associated with changed from shop to shop.corner" },
        { "{ref: shop.id, requirement_level: required}", "{ref: shop.id, requirement_level: recommended}", "presence-weakened: the attribute 'shop.id' is only recommended and was required" },
        { "{ref: shop.id, requirement_level: required}", "{ref: shop.id, requirement_level: opt_in}", "presence-lost: the attribute 'shop.id' is only opt_in and was required" },
        { "conditionally_required: If known.", "conditionally_required: If open.", "condition-changed: the attribute 'shop.state' is conditionally_required still, under another condition" },
        { "{ref: shop.id, requirement_level: required}", "{ref: shop.id, requirement_level: required, sampling_relevant: true}", "sampling-gained: samplers see the attribute 'shop.id' now" },
        { "sampling_relevant: true, ", string.Empty, "sampling-lost: samplers no longer see the attribute 'shop.state'" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Edit_is_found(string text, string replacement, string expected) =>
        Assert.Equal(expected.Split(" | ").Order(StringComparer.Ordinal), Changes(text, replacement).Select(Line).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(SpanEdits))]
    public void Edit_of_a_span_is_found(string text, string replacement, string expected) => Assert.Equal(
        [expected],
        Changes(text, replacement).Where(change => change.Subject.Kind == SubjectKind.Span).Select(change => $"{change.Kind.Name}: {change.Sentence}"));

    [Fact]
    public void Attribute_that_gives_way_to_its_successor_is_one_change()
    {
        var text = ComparedRegistries.Model
            .Replace("stability: development, examples: [b]", "stability: development, examples: [b], deprecated: {reason: renamed, renamed_to: shop.size}", StringComparison.Ordinal)
            .Replace("{ref: shop.old, requirement_level: opt_in}", "{ref: shop.size, requirement_level: opt_in}", StringComparison.Ordinal);
        var changes = RegistryComparer.Compare(ComparedRegistries.Compile(ComparedRegistries.Model), ComparedRegistries.Compile(text));
        Assert.Contains(
            "use-replaced span shop.buy: has the attribute 'shop.size' instead of 'shop.old', as the deprecation of that says",
            changes.Select(Line));
        Assert.DoesNotContain(ChangeKinds.OptionalUseRemoved, changes.Select(change => change.Kind));
    }

    [Fact]
    public void Enum_that_becomes_text_keeps_its_values()
    {
        var start = ComparedRegistries.Model.IndexOf("    type:\n      members:", StringComparison.Ordinal);
        var end = ComparedRegistries.Model.IndexOf("attribute_groups:", StringComparison.Ordinal);
        var change = Assert.Single(Changes(ComparedRegistries.Model[start..end], "    type: string\n"));
        Assert.Equal("values-opened attribute shop.state: the named values are gone, the values are string still", Line(change));
    }

    [Fact]
    public void Entity_of_old_files_that_gets_an_identity_may_break_someone()
    {
        const string Model = "groups: [{id: entity.e, type: entity, name: e, brief: E., stability: stable, attributes: [{id: e.a, type: string, brief: A., stability: stable, examples: [a]}]}]";
        var current = ComparedRegistries.Compile(Model.Replace("id: e.a", "id: e.a, role: identifying", StringComparison.Ordinal));
        var change = Assert.Single(RegistryComparer.Compare(ComparedRegistries.Compile(Model), current));
        Assert.Equal("identity-given entity e: had no identity, and has e.a now", Line(change));
    }

    [Fact]
    public void Registry_does_not_differ_from_itself() =>
        Assert.Empty(RegistryComparer.Compare(ComparedRegistries.Compile(ComparedRegistries.Model), ComparedRegistries.Compile(ComparedRegistries.Model)));

    [Fact]
    public void Change_has_the_place_and_the_old_stability_of_its_definition()
    {
        var change = Assert.Single(Changes("stability: beta", "stability: alpha"));
        Assert.Equal("model/shop.yaml:5:11", change.Location.ToString());
        Assert.Equal("beta", change.Before);
        Assert.Equal(Stability.Beta, change.Stability);
    }

    [Fact]
    public void Every_kind_is_tested()
    {
        var lines = Edits.Concat(SpanEdits).Select(row => row.Data.Item3).Append("use-replaced").Append("values-opened").Append("identity-given");
        var tested = lines.SelectMany(line => line.Split(" | ")).Select(line => line.Split(' ', ':')[0]).Distinct(StringComparer.Ordinal);
        Assert.Equal(ChangeKinds.All.Select(kind => kind.Name).Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Page_has_a_row_for_every_kind()
    {
        var rows = File.ReadAllLines(RepositoryRoot.Combine("docs", "comparison.md")).SkipWhile(line => !line.StartsWith("| kind |", StringComparison.Ordinal)).Skip(2);
        Assert.Equal(
            ChangeKinds.All.Select(kind => $"| {kind.Name} | {ChangeLevelNames.Of(kind.Source)} | {ChangeLevelNames.Of(kind.Wire)} | {ChangeLevelNames.Of(kind.Dashboard)} | {kind.Wording} |").Order(StringComparer.Ordinal),
            rows.Order(StringComparer.Ordinal));
    }

    private static ImmutableArray<RegistryChange> Changes(string text, string replacement) =>
        RegistryComparer.Compare(ComparedRegistries.Compile(ComparedRegistries.Model), ComparedRegistries.Edit(text, replacement));

    private static string Line(RegistryChange change) => $"{change.Kind.Name} {change.Subject.KindText} {change.Subject.Name}: {change.Sentence}";
}
