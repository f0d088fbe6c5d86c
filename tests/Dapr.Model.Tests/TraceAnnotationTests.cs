using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Core.Yaml;

namespace Dapr.Model.Tests;

/// <summary>Typing mistakes in <c>annotations.trace</c> and <c>renamed_to</c>, which no compiler reads (decision 0001).</summary>
public sealed class TraceAnnotationTests
{
    /// <summary>The keys of the decision's table, by what they stand in.</summary>
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["trace"] = ["profile", "class", "becomes", "match", "spans", "parent", "root", "same", "unique", "time", "status", "links"],
        ["match"] = ["rank", "scope", "kind", "name", "attributes", "present", "absent", "bare"],
        ["parent"] = ["any_of", "relation", "through", "required"],
        ["status"] = ["error_when", "level"],
        ["links"] = ["min", "to"],
    };

    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["trace.profile"] = ["legacy", "target"],
        ["trace.root"] = ["allowed", "forbidden", "generation"],
        ["trace.time"] = ["within_parent", "after_parent_start"],
        ["parent.relation"] = ["direct", "nearest"],
        ["parent.required"] = ["true", "false"],
        ["match.bare"] = ["true"],
        ["status.level"] = ["violation", "improvement", "information"],
    };

    private static readonly HashSet<string> Types = [.. ModelRegistry.Dapr.Spans.Select(span => span.Type)];

    private static readonly HashSet<string> Events = [.. ModelRegistry.Dapr.Events.Select(item => item.Name)];

    private static readonly HashSet<string> Attributes =
        [.. ModelRegistry.Dapr.Attributes.Select(attribute => attribute.Key), .. ModelRegistry.OpenTelemetry.Select(attribute => attribute.Key.Value)];

    public static TheoryData<string> Owners => [.. Traces().Select(item => item.Owner)];

    [Theory]
    [MemberData(nameof(Owners))]
    public void Trace_has_known_keys_types_and_words(string owner) =>
        Assert.Empty(Mistakes(Traces().Single(item => item.Owner == owner).Trace));

    [Fact]
    public void Renamed_things_name_something_that_is_there_and_not_deprecated_itself()
    {
        var registry = ModelRegistry.Dapr;
        var current = registry.Attributes.Where(attribute => !attribute.IsDeprecated).Select(attribute => attribute.Key)
            .Concat(ModelRegistry.OpenTelemetry.Where(attribute => attribute.Common.Deprecated is null).Select(attribute => attribute.Key.Value));
        AssertRenamed(registry.Attributes, current);
        AssertRenamed(registry.Spans, registry.Spans.Where(item => item.Deprecated is null).Select(item => item.Type));
        AssertRenamed(registry.Metrics, registry.Metrics.Where(item => item.Deprecated is null).Select(item => item.Name));
        AssertRenamed(registry.Events, registry.Events.Where(item => item.Deprecated is null).Select(item => item.Name));
    }

    [Theory]
    [InlineData("profil: target", "trace has 'profil'")]
    [InlineData("root: never", "trace.root is 'never'")]
    [InlineData("becomes: [dapr.pubsub.publsh]", "no span type 'dapr.pubsub.publsh'")]
    [InlineData("links: { min: 1, to: [dapr.x] }", "no span type 'dapr.x'")]
    [InlineData("parent: { any_of: [{ type: dapr.y, same: [error.type] }] }", "no span type 'dapr.y'")]
    [InlineData("parent: { through: [\"!dapr.workflw.*\"] }", "no span type like 'dapr.workflw.*'")]
    [InlineData("unique: [dapr.workflow.instance]", "no attribute 'dapr.workflow.instance'")]
    [InlineData("match: { absent: [dapr.z] }", "no attribute 'dapr.z'")]
    [InlineData("status: { error_when: [{ eror.type: \"*\" }] }", "no attribute 'eror.type'")]
    public void Mistake_would_be_noticed(string trace, string mistake)
    {
        var diagnostics = new Semconv.Text.Diagnostics.DiagnosticBag();
        var mapping = (YamlMapping)YamlReader.Read(Semconv.Text.SourceText.From("a.yaml", trace), diagnostics)!;
        Assert.Equal([mistake], Mistakes(mapping));
    }

    private static IEnumerable<(string Owner, YamlMapping Trace)> Traces() =>
        ModelRegistry.Dapr.Spans.Select(span => ($"span {span.Type}", span.Annotations))
            .Concat(ModelRegistry.Dapr.Events.Select(item => ($"event {item.Name}", item.Annotations)))
            .Where(item => item.Annotations?.Find("trace") is not null)
            .Select(item => (item.Item1, (YamlMapping)item.Annotations!.Find("trace")!));

    private static IEnumerable<string> Mistakes(YamlMapping trace)
    {
        var parts = Keys.Keys.Select(name => (name, Mapping: name == "trace" ? trace : trace.Find(name) as YamlMapping))
            .Where(part => part.Mapping is not null)
            .Select(part => (part.name, Mapping: part.Mapping!))
            .ToList();
        var keys = parts.SelectMany(part => part.Mapping.Entries.Select(entry => entry.Key.Text).Except(Keys[part.name])
            .Select(key => $"{part.name} has '{key}'"));
        var words = parts.SelectMany(part => part.Mapping.Entries.Select(entry => ($"{part.name}.{entry.Key.Text}", Text: entry.Value.ToString()!)))
            .Where(entry => Words.TryGetValue(entry.Item1, out var known) && !known.Contains(entry.Text))
            .Select(entry => $"{entry.Item1} is '{entry.Text}'");
        var types = TypesIn(trace).Where(type => !Types.Contains(type)).Concat(Texts(trace, "becomes").Where(type => !Types.Contains(type) && !Events.Contains(type))).Select(type => $"no span type '{type}'");
        var patterns = Texts(trace, "parent", "through").Select(pattern => pattern.TrimStart('!'))
            .Where(pattern => !Types.Any(type => NamePattern.Matches(pattern, type, StringComparison.Ordinal)))
            .Select(pattern => $"no span type like '{pattern}'");
        var attributes = AttributesIn(trace).Where(key => !Attributes.Contains(key)).Select(key => $"no attribute '{key}'");
        return keys.Concat(words).Concat(types).Concat(patterns).Concat(attributes);
    }

    private static IEnumerable<string> TypesIn(YamlMapping trace) =>
        new[] { Items(trace, "spans"), Items(trace, "links", "to"), Items(trace, "parent", "any_of") }
            .SelectMany(items => items)
            .Select(item => (item is YamlMapping entry ? entry.Find("type")! : item).ToString()!);

    private static IEnumerable<string> AttributesIn(YamlMapping trace)
    {
        var owners = Items(trace, "parent", "any_of").OfType<YamlMapping>().Prepend(trace);
        YamlNode?[] nodes = [.. owners.Select(owner => owner.Find("same")), trace.Find("unique"), .. new[] { "attributes", "present", "absent" }.Select(key => At(trace, "match", key))];
        return nodes.Concat(Items(trace, "status", "error_when")).SelectMany(node => node switch
        {
            YamlMapping mapping => mapping.Entries.SelectMany(entry => new[] { entry.Key.Text }),
            YamlSequence sequence => sequence.Items.Select(item => item.ToString()!),
            _ => [],
        });
    }

    private static IEnumerable<YamlNode> Items(YamlMapping trace, params string[] path) => At(trace, path) is YamlSequence list ? list.Items : [];

    private static IEnumerable<string> Texts(YamlMapping trace, params string[] path) => Items(trace, path).Select(item => item.ToString()!);

    private static YamlNode? At(YamlMapping trace, params string[] path) =>
        path.Aggregate((YamlNode?)trace, (node, key) => (node as YamlMapping)?.Find(key));

    private static void AssertRenamed(IEnumerable<Definition> items, IEnumerable<string> current) =>
        Assert.Empty(items.Select(item => item.Deprecated?.RenamedTo).OfType<string>().Except(current));
}
