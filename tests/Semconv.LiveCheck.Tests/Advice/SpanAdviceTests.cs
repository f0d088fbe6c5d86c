using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Samples.Inputs;

namespace Semconv.LiveCheck.Tests.Advice;

/// <summary>A span is judged by the type that it was matched to.</summary>
public sealed class SpanAdviceTests
{
    private const string Id = "shop.order.id=o-1";

    [Theory]
    [InlineData("", "required_attribute_not_present")]
    [InlineData(Id, "")]
    [InlineData(Id + "|shop.order.size:{\"intValue\":3}|shop.order.weight:{\"intValue\":3}", "")]
    [InlineData(Id + "|shop.order.size=3", "type_mismatch")]
    [InlineData(Id + "|shop.order.weight:{\"boolValue\":true}", "type_mismatch")]
    [InlineData(Id + "|shop.state=paid", "")]
    [InlineData(Id + "|shop.state=gone", "undefined_enum_variant")]
    [InlineData(Id + "|shop.state:{\"boolValue\":true}", "type_mismatch")]
    [InlineData(Id + "|shop.unused=x", "unexpected_attribute")]
    [InlineData(Id + "|shop.ordr.id=x", "missing_attribute extends_namespace")]
    [InlineData(Id + "|shop.order.id.x=x", "missing_attribute extends_namespace illegal_namespace")]
    [InlineData(Id + "|Order=x", "missing_attribute missing_namespace invalid_format")]
    [InlineData(Id + "|old.order=x", "unexpected_attribute deprecated")]
    [InlineData(Id + "|shop.header.a-b=x", "template_attribute")]
    [InlineData(Id + "|hdr-secret=x", "forbidden_attribute")]
    [InlineData(Id + "|shop.failure=late", "span_status_mismatch")]
    public void Attribute_is_judged_by_its_definition(string attributes, string expected)
    {
        var found = AdvisedSpans.Of("shop", "order o-1", 2, AdvisedSpans.Attributes(attributes.Split('|', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), found.Ids.Split(' ').Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "required_attribute_not_present")]
    [InlineData("old.order=o-1", "~deprecated")]
    [InlineData("old.order:{\"intValue\":1}", "~deprecated type_mismatch")]
    [InlineData("old.order=o-1|shop.order.size=3", "~deprecated ~type_mismatch")]
    [InlineData("old.order=o-1|shop.order.size:{\"intValue\":3}", "~deprecated type_mismatch")]
    [InlineData("old.order=o-1|shop.state=open", "~deprecated ~legacy_attribute ~undefined_enum_variant")]
    [InlineData("old.order=o-1|shop.state=paid", "~deprecated ~legacy_attribute unexpected_value")]
    [InlineData("old.order=o-1|hdr-a=x", "~deprecated ~missing_attribute ~missing_namespace ~invalid_format")]
    public void What_is_always_sent_today_is_a_habit_and_anything_else_is_not(string attributes, string expected)
    {
        var found = AdvisedSpans.Of("shop", "old", 3, AdvisedSpans.Attributes(attributes.Split('|', StringSplitOptions.RemoveEmptyEntries)), "\"links\":[{}]");
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), found.Ids.Split(' ').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Legacy_span_says_what_replaces_it()
    {
        var found = AdvisedSpans.Of("shop", "old", 3, AdvisedSpans.Attributes("old.order=o-1")).Findings;
        Assert.Contains(found, each => each.Finding is { IsHabit: true, Help: "emit 'shop.order' (server, named order {shop.order.id})" });
        Assert.Contains(found, each => each.Finding is { IsHabit: true, Message: "Span kind should be 'server', but found 'client'." });
        Assert.Contains(found, each => each.Finding is { IsHabit: false, Rule.Id: "required_link_not_present" });
        Assert.Contains(found, each => each.Finding is { IsHabit: true, Rule.Id: "deprecated", Help: "send 'shop.order.id' instead", Definition.Path: "shop.yaml" });
    }

    [Fact]
    public void Misspelt_key_is_told_its_neighbour() => Assert.Equal(
        "send 'shop.order.id' if that is meant, or add 'shop.ordr.id' to the registry",
        AdvisedSpans.Of("shop", "order o-1", 2, AdvisedSpans.Attributes(Id, "shop.ordr.id=x")).Findings[0].Finding.Help);

    [Theory]
    [InlineData("other", "order o-1", 2, "")]
    [InlineData("shop", "order o-1", 3, "missing_attribute missing_namespace kind_mismatch")]
    [InlineData("shop", "no order", 2, "missing_attribute missing_namespace")]
    [InlineData("", "anything", 1, "missing_attribute missing_namespace")]
    public void Span_without_a_type_is_judged_where_the_registry_knows_the_scope(string scope, string name, int kind, string expected) =>
        Assert.Equal(expected, AdvisedSpans.Of(scope, name, kind, AdvisedSpans.Attributes("x=y")).Ids);

    [Theory]
    [InlineData("name=x", "missing_attribute missing_namespace")]
    [InlineData("shop.unused=x", "")]
    public void Key_of_one_scope_is_known_only_where_a_signal_uses_it(string attribute, string expected) =>
        Assert.Equal(expected, AdvisedSpans.Of("shop", "no order", 2, AdvisedSpans.Attributes(attribute)).Ids);

    [Theory]
    [InlineData("kind", "\"attributes\":[{\"key\":\"shop.order.id\",\"value\":{\"stringValue\":\"o\"}},{\"key\":\"otel.span.type\",\"value\":{\"stringValue\":\"shop.order\"}}]", 3, "kind_mismatch span_name_mismatch")]
    public void Span_that_says_its_type_has_to_have_its_kind_and_name(string name, string more, int kind, string expected) =>
        Assert.Equal(expected, string.Join(' ', AdvisedSpans.Of("shop", name, kind, more).Findings.Where(each => each.Name == name).Select(each => each.Finding.Rule.Id)));

    [Theory]
    [InlineData("paid", Id, "")]
    [InlineData("paid", "", "required_attribute_not_present")]
    [InlineData("shop.paid", "", "")]
    [InlineData("lost", "", "unexpected_span_event")]
    public void Event_of_a_span_is_judged_by_its_definition(string name, string attributes, string expected)
    {
        var item = $$"""{"name":"{{name}}",{{AdvisedSpans.Attributes(attributes.Split('|', StringSplitOptions.RemoveEmptyEntries))}}}""";
        Assert.Equal(expected, AdvisedSpans.Of("shop", "order o-1", 2, AdvisedSpans.Attributes(Id), $"\"events\":[{item}]").Ids);
    }

    [Theory]
    [InlineData("shop.order.size=3", "")]
    [InlineData("shop.order.size=3.5", "type_mismatch")]
    [InlineData("shop.order.weight=3.5", "")]
    [InlineData("shop.order.weight=heavy", "type_mismatch")]
    [InlineData("shop.tags=[a]", "")]
    [InlineData("shop.tags=a", "type_mismatch")]
    [InlineData("shop.state=paid", "")]
    [InlineData("shop.state=gone", "undefined_enum_variant")]
    public void Text_of_an_input_without_types_is_read_as_the_declared_type(string attribute, string expected)
    {
        var traits = new InputTraits(default, InputLosses.AttributeTypes);
        Assert.Equal(expected, AdvisedSpans.OfMany([AdvisedSpans.Span("order o-1", 2, AdvisedSpans.Attributes(Id, attribute))], "shop", traits).Ids);
    }

    [Fact]
    public void Long_values_and_many_attributes_are_reported()
    {
        Assert.Equal("attribute_value_too_long", AdvisedSpans.Of("shop", "order o-1", 2, AdvisedSpans.Attributes("shop.order.id=" + new string('x', 5000))).Ids);
        var many = AdvisedSpans.Attributes(Enumerable.Range(0, 129).Select(_ => Id));
        Assert.Equal("attribute_count_exceeded", AdvisedSpans.Of("shop", "order o-1", 2, many).Ids);
    }

    [Fact]
    public void Compatible_run_finds_what_Weaver_finds_and_no_more()
    {
        var span = AdvisedSpans.Span("old", 3, AdvisedSpans.Attributes("shop.unused=" + new string('x', 5000), "hdr-secret=x"));
        var found = AdvisedSpans.OfMany([span], "other", default, new AdviceOptions { IsWeaverCompatible = true });
        Assert.Equal("missing_attribute missing_namespace invalid_format", found.Ids);
    }

    [Fact]
    public void Same_key_and_problem_is_the_same_finding()
    {
        var span = AdvisedSpans.Span("order o-1", 2, AdvisedSpans.Attributes(Id, "a.b=x", "shop.state=gone"));
        var found = AdvisedSpans.OfMany([span, span], "shop", default).Findings;
        Assert.Equal(4, found.Count);
        Assert.Equal(2, found.Select(each => each.Finding).Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Fact]
    public void Strange_keys_and_values_share_a_finding_when_there_are_too_many()
    {
        var spans = Enumerable.Range(0, 200).Select(number => AdvisedSpans.Span("order o-1", 2, AdvisedSpans.Attributes(Id, $"k{number}.x=x", $"shop.state=v{number}", $"shop.header.h{number}=x")));
        var found = AdvisedSpans.OfMany(spans, "shop", default, new AdviceOptions { LargestUnknownKeyCount = 100 }).Findings;
        Assert.Equal(600, found.Count);
        Assert.Equal(51, found.Where(each => each.Finding.Rule.Id == "missing_attribute").Distinct().DistinctBy(each => each.Finding).Count());
        Assert.Equal(51, found.Where(each => each.Finding.Rule.Id == "template_attribute").DistinctBy(each => each.Finding).Count());
        Assert.Equal(65, found.Where(each => each.Finding.Rule.Id == "undefined_enum_variant").DistinctBy(each => each.Finding).Count());
    }
}
