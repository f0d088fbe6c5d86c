using Semconv.Core.Resolution;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Annotations;
using Semconv.Text.Diagnostics;

namespace Dapr.Model.Tests;

/// <summary>Typing mistakes in <c>annotations.trace</c> and <c>renamed_to</c>, which no compiler of Weaver reads (decision 0001).</summary>
public sealed class TraceAnnotationTests
{
    private static readonly DiagnosticBag Diagnostics = new();

    private static readonly SpanTypeTable Types = SpanTypeTable.Compile(ModelRegistry.Dapr, Diagnostics);

    [Fact]
    public void Trace_has_known_keys_types_attributes_and_words() =>
        Assert.Empty(Diagnostics.ToImmutable().Select(diagnostic => $"{diagnostic.Location}: {diagnostic.Message}"));

    [Fact]
    public void Every_role_of_a_workflow_has_types_of_both_profiles() =>
        Assert.All(Enum.GetValues<WorkflowRole>().Where(role => role != WorkflowRole.None), role =>
            Assert.Equal([Semconv.LiveCheck.Profile.Legacy, Semconv.LiveCheck.Profile.Target],
                Types.Types.Where(type => type.Role == role).Select(type => type.Profile).Distinct().Order()));

    [Fact]
    public void Every_orchestration_says_how_it_tells_that_another_generation_goes_on() =>
        Assert.All(Types.Types.Where(type => type.Role == WorkflowRole.Orchestration), type => Assert.NotNull(type.Trace.Workflow?.Continued));

    [Fact]
    public void The_scopes_of_the_sidecar_are_those_of_its_types()
    {
        Assert.Equal(["dapr-diagnostics", "durabletask"], Types.SidecarScopes.Order(StringComparer.Ordinal));
        Assert.All(Types.Types.Where(type => type.Trace.Match is { } match && match.Scopes.Intersect(Types.SidecarScopes, StringComparer.Ordinal).Any()),
            type => Assert.True(type.Trace.IsSidecar, type.Id));
    }

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

    private static void AssertRenamed(IEnumerable<Definition> items, IEnumerable<string> current) =>
        Assert.Empty(items.Select(item => item.Deprecated?.RenamedTo).OfType<string>().Except(current));
}
