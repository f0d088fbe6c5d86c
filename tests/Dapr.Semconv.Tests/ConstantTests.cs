using System.Reflection;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;

namespace Dapr.Semconv.Tests;

/// <summary>The constants are those of the model, none missing and none too many.</summary>
public sealed class ConstantTests
{
    private static ResolvedRegistry Registry => DaprModel.Registry;

    [Fact]
    public void Keys_are_the_attributes_of_the_model() => Assert.Equal(
        Attributes().Select(Text).Order(StringComparer.Ordinal),
        Constants.InClasses("Attributes").Select(Constants.Text).Order(StringComparer.Ordinal));

    [Fact]
    public void Keys_are_obsolete_if_and_only_if_they_are_deprecated() => Assert.Equal(
        Attributes().Where(attribute => attribute.IsDeprecated).Select(Text).Order(StringComparer.Ordinal),
        Constants.InClasses("Attributes").Where(field => field.IsDefined(typeof(ObsoleteAttribute))).Select(Constants.Text).Order(StringComparer.Ordinal));

    [Fact]
    public void Obsolete_keys_name_their_replacement()
    {
        var messages = Constants.InClasses("Attributes").ToDictionary(Constants.Text, field => field.GetCustomAttribute<ObsoleteAttribute>()?.Message);

        Assert.Equal("Use DaprWorkflowAttributes.InstanceId (dapr.workflow.instance_id).", messages["durabletask.task.instance_id"]);
        Assert.Equal("Use messaging.destination.name.", messages["dapr.topic.name"]);
        Assert.All(
            Attributes().Where(attribute => attribute.Deprecated is { RenamedTo: not null }),
            attribute => Assert.Contains(attribute.Deprecated!.RenamedTo!, messages[Text(attribute)]!, StringComparison.Ordinal));
    }

    [Fact]
    public void Values_are_the_members_of_the_model() => Assert.Equal(
        Attributes().Select(attribute => attribute.Type).OfType<EnumType>().SelectMany(type => type.Members).Select(member => member.Value.ToString()!).Order(StringComparer.Ordinal),
        Constants.InClasses("Values").Select(field => field.GetRawConstantValue()!.ToString()!).Order(StringComparer.Ordinal));

    [Fact]
    public void Span_types_are_those_of_the_model()
    {
        Assert.Equal(Spans("target"), Constants.Values(typeof(DaprSpanTypes)));
        Assert.Equal(Spans("legacy"), Constants.Values(typeof(DaprLegacySpanTypes)));
    }

    [Fact]
    public void Every_target_span_has_a_name() => Assert.Equal(
        Constants.Of(typeof(DaprSpanTypes)).Select(field => field.Name).Order(StringComparer.Ordinal),
        typeof(DaprSpanNames).GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(member => member.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Names_of_spans_are_filled_in()
    {
        Assert.Equal("execute workflow OrderFlow", DaprSpanNames.WorkflowExecute("OrderFlow"));
        Assert.Equal("Cart/AddItem", DaprSpanNames.ActorClient(actorType: "Cart", actorMethod: "AddItem"));
        Assert.Equal("timer", DaprSpanNames.WorkflowTimer);
    }

    [Fact]
    public void Metrics_events_and_entities_are_those_of_the_model()
    {
        Assert.Equal(Registry.Metrics.Select(metric => metric.Name), Constants.Values(typeof(DaprMetricNames)));
        Assert.Equal(Registry.Events.Where(IsTarget).Select(@event => @event.Name), Constants.Values(typeof(DaprEventNames)));
        Assert.Equal(Registry.Entities.Select(entity => entity.Type), Constants.Values(typeof(DaprEntityTypes)));
    }

    [Fact]
    public void The_current_schema_URL_is_that_of_the_model() => Assert.Equal(DaprSchemaUrls.Current, Registry.SchemaUrl.Value);

    [Fact]
    public void A_template_attribute_makes_keys()
    {
        Assert.Equal("dapr.request.header.x", DaprRequestAttributes.Header("x"));
        Assert.StartsWith(DaprRequestAttributes.HeaderPrefix, DaprRequestAttributes.Header("x"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_classes_follow_the_key()
    {
        Assert.Equal("dapr.workflow.instance_id", DaprWorkflowAttributes.InstanceId);
        Assert.Equal("dapr.protocol", DaprAttributes.Protocol);
        Assert.Equal("durabletask.task.name", DurabletaskTaskAttributes.Name);
        Assert.Equal("RUNNING", DaprWorkflowStatusValues.Running);
    }

    private static IEnumerable<AttributeDefinition> Attributes() => Registry.Attributes.Where(attribute => !IsExcluded(attribute));

    private static string Text(AttributeDefinition attribute) => attribute.Key + (attribute.Type is TemplateType ? "." : string.Empty);

    private static IEnumerable<string> Spans(string profile) => Registry.Spans.Where(span => IsTarget(span) == (profile == "target")).Select(span => span.Type);

    private static bool IsTarget(SignalDefinition signal) => Annotation(signal, "trace", "profile") is not YamlScalar { Text: "legacy" };

    private static bool IsExcluded(Definition definition) => Annotation(definition, "code_generation", "exclude") is YamlScalar { IsTrue: true };

    private static YamlNode? Annotation(Definition definition, string group, string key) =>
        (definition.Annotations?.Find(group) as YamlMapping)?.Find(key);
}
