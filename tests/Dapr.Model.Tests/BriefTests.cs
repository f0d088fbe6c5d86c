using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;

namespace Dapr.Model.Tests;

/// <summary>The model tells a stranger what things are.</summary>
public sealed class BriefTests
{
    private static readonly string[] Fillers =
        ["a", "an", "the", "of", "for", "dapr", "is", "value", "attribute", "this", "in", "to", "and", "name", "id"];

    public static TheoryData<string> Keys => [.. ModelRegistry.Dapr.Attributes.Select(attribute => attribute.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_brief_says_more_than_its_key(string key)
    {
        var attribute = Find(key);
        var words = Words(attribute.Brief).Except(Words(key)).Except(Fillers).ToList();
        Assert.True(words.Count >= 2, $"the brief of '{key}' only repeats the key: '{attribute.Brief}'");
        Assert.EndsWith(".", attribute.Brief, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_attribute_has_a_stability_and_examples_where_its_type_does_not_show_them(string key)
    {
        var attribute = Find(key);
        Assert.NotNull(attribute.DeclaredStability);
        var showsItself = attribute.Type is EnumType or PrimitiveType { Kind: PrimitiveKind.Boolean };
        Assert.True(showsItself || attribute.Examples is not null, $"'{key}' has no examples");
    }

    [Fact]
    public void Members_of_enums_have_a_brief_and_a_stability()
    {
        var members = ModelRegistry.Dapr.Attributes
            .Where(attribute => attribute.Type is EnumType)
            .SelectMany(attribute => ((EnumType)attribute.Type).Members, (attribute, member) => (attribute.Key, Member: member));
        Assert.All(members, item =>
        {
            Assert.False(string.IsNullOrWhiteSpace(item.Member.Brief), $"'{item.Member.Id}' of '{item.Key}' has no brief");
            Assert.NotNull(item.Member.Stability);
        });
    }

    [Fact]
    public void A_brief_that_repeats_its_key_would_be_rejected()
    {
        var words = Words("The workflow instance id.").Except(Words("dapr.workflow.instance_id")).Except(Fillers);
        Assert.Empty(words);
    }

    private static AttributeDefinition Find(string key) => ModelRegistry.Dapr.Attributes.Single(attribute => attribute.Key == key);

    private static IEnumerable<string> Words(string text) =>
        text.ToLowerInvariant().Split([' ', '.', '_', '-', ',', ':', ';', '(', ')', '\'', '`', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
