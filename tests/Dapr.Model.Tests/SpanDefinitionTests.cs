using Semconv.LiveCheck;

namespace Dapr.Model.Tests;

/// <summary>Every span type says how it is known, in one of the two profiles.</summary>
public sealed class SpanDefinitionTests
{
    [Fact]
    public void Every_span_has_a_brief_a_name_a_requirement_level_and_a_matcher() =>
        Assert.All(ModelRegistry.SpanTypes.All, type =>
        {
            Assert.False(string.IsNullOrWhiteSpace(type.Span.Brief), type.Span.Type);
            Assert.False(string.IsNullOrWhiteSpace(type.Span.Name), type.Span.Type);
            Assert.NotNull(type.Span.RequirementLevel);
            Assert.False(type.IsAnything, $"'{type.Span.Type}' would match any span");
        });

    [Fact]
    public void Profiles_are_told_apart_by_type_and_rank() =>
        Assert.All(ModelRegistry.SpanTypes.All, type =>
        {
            var isLegacy = type.Span.Type.StartsWith("dapr.legacy.", StringComparison.Ordinal);
            Assert.Equal(isLegacy ? Profile.Legacy : Profile.Target, type.Profile);
            Assert.Equal(isLegacy, type.Rank < 1000);
        });

    [Fact]
    public void Ranks_are_unique() =>
        Assert.Equal(ModelRegistry.SpanTypes.All.Length, ModelRegistry.SpanTypes.All.Select(type => type.Rank).Distinct().Count());

    [Fact]
    public void What_replaces_a_legacy_type_is_a_target_type() =>
        Assert.All(ModelRegistry.SpanTypes.All.SelectMany(type => type.Becomes), becomes =>
            Assert.Contains(ModelRegistry.SpanTypes.All, type => type.Profile == Profile.Target && type.Span.Type == becomes));

    [Fact]
    public void Messaging_and_workflow_spans_of_the_target_are_producers_and_consumers()
    {
        var kinds = ModelRegistry.Dapr.Spans.ToDictionary(span => span.Type, span => span.Kind.ToString());
        Assert.Equal("Producer", kinds["dapr.pubsub.publish"]);
        Assert.Equal("Consumer", kinds["dapr.pubsub.process"]);
        Assert.Equal("Producer", kinds["dapr.workflow.create"]);
        Assert.Equal("Consumer", kinds["dapr.workflow.execute"]);
    }

    [Theory]
    [InlineData("durabletask.task.instance_id", "dapr.workflow.instance_id")]
    [InlineData("durabletask.runtime_status", "dapr.workflow.status")]
    [InlineData("durabletask.fire_at", "dapr.workflow.timer.fire_at")]
    public void A_renamed_legacy_key_names_what_replaces_it(string key, string replacement)
    {
        var attribute = ModelRegistry.Dapr.Attributes.Single(item => item.Key == key);
        Assert.Equal(replacement, attribute.Deprecated?.RenamedTo);
        Assert.Contains(ModelRegistry.Dapr.Attributes, item => item.Key == replacement && !item.IsDeprecated);
    }

    [Fact]
    public void A_key_or_type_that_is_not_declared_would_be_noticed()
    {
        var create = ModelRegistry.SpanTypes.All.Single(type => type.Span.Type == "dapr.legacy.workflow.create");
        var declared = new DeclaredKeys(create.Span.Attributes);
        Assert.Null(declared.Check(new CapturedValue("durabletask.task.name", "string", "x")));
        Assert.NotNull(declared.Check(new CapturedValue("durabletask.task.nam", "string", "x")));
        Assert.NotNull(declared.Check(new CapturedValue("durabletask.task.name", "int", "1")));
    }
}
