using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Dapr.Model.Tests;

/// <summary><c>model/otel</c> is an excerpt of the published model and cannot drift from it.</summary>
public sealed class OpenTelemetryExcerptTests
{
    public static TheoryData<string> Keys => [.. ModelRegistry.OpenTelemetry.Select(attribute => attribute.Key.Value)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_attribute_is_the_published_one(string key)
    {
        var published = Published.GetValueOrDefault(key);
        Assert.True(published is not null, $"'{key}' is not in the published model");
        var ours = ModelRegistry.OpenTelemetry.Single(attribute => attribute.Key.Value == key);

        Assert.Equal(Describe(published.Type.Value), Describe(ours.Type.Value));
        Assert.Equal(published.Common.Stability?.Value, ours.Common.Stability?.Value);
        Assert.Equal(published.Common.Deprecated?.Reason, ours.Common.Deprecated?.Reason);
        Assert.Equal(published.Common.Deprecated?.RenamedTo, ours.Common.Deprecated?.RenamedTo);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_brief_is_in_our_own_words(string key)
    {
        var published = Published.GetValueOrDefault(key)?.Common.Brief?.Value ?? string.Empty;
        var ours = ModelRegistry.OpenTelemetry.Single(attribute => attribute.Key.Value == key).Common.Brief?.Value;
        Assert.False(string.IsNullOrWhiteSpace(ours));
        Assert.NotEqual(published.Trim(), ours.Trim());
    }

    [Fact]
    public void The_excerpt_holds_nothing_that_the_model_does_not_use()
    {
        var used = ModelRegistry.UsedUpstreamKeys();
        Assert.Empty(ModelRegistry.OpenTelemetry.Select(attribute => attribute.Key.Value).Except(used));
    }

    private static Dictionary<string, AttributeDeclaration> Published => PublishedModel.Value;

    private static readonly Lazy<Dictionary<string, AttributeDeclaration>> PublishedModel = new(ReadPublished);

    private static Dictionary<string, AttributeDeclaration> ReadPublished()
    {
        var folder = SharedData.Require("data", "otel-semconv", "v1.44.0", "model");
        var diagnostics = new DiagnosticBag();
        var files = ModelRegistry.ReadFolder(folder, diagnostics);
        Assert.False(diagnostics.HasErrors);
        return files
            .SelectMany(file => file.Attributes.Concat(file.Groups.SelectMany(group => group.Attributes.OfType<AttributeDeclaration>())))
            .ToDictionary(attribute => attribute.Key.Value);
    }

    private static ImmutableArray<string> Describe(AttributeType type) => type is EnumType members
        ? [.. members.Members.Select(member =>
            $"{member.Id} = {member.Value.Text} ({member.Value.Kind}), {member.Stability?.Value}, {member.Deprecated?.Reason}")]
        : [type.ToString()!];
}
