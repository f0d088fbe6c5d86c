using System.Collections.Immutable;
using Semconv.Templating.Comments;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>The errors of Weaver's filters.</summary>
internal static class WeaverErrors
{
    private const string IdHelp = "pass an id such as 'registry.http' or 'metric.http.duration'";

    public static JinjaException UnknownRequirementLevel(Value level) => Unreadable(
        "a requirement level is not known",
        "use required, conditionally_required, recommended or opt_in",
        WeaverFilterWording.UnknownRequirementLevel(level));

    public static JinjaException IdNotString(Value id) => OperationErrors.Invalid(
        $"an id is of kind '{Kinds.NameOf(id)}' instead of a text", "pass the id of a group", WeaverFilterWording.IdNotString(id));

    public static JinjaException EmptyName() => OperationErrors.Invalid("a name is empty", "pass a name such as 'http.route'", WeaverErrorWording.EmptyName);

    public static JinjaException EmptyNamespace(string name) => OperationErrors.Invalid(
        $"the name '{name}' has nothing in front of its last dot", "pass a name such as 'http.route'", WeaverFilterWording.EmptyNamespace(name));

    public static JinjaException EmptyId(string name) => OperationErrors.Invalid(
        $"the name '{name}' ends with a dot", "pass a name such as 'http.route'", WeaverFilterWording.EmptyId(name));

    public static JinjaException BadMetricId(string id) => OperationErrors.Invalid(
        $"'{id}' is no id of a metric", IdHelp, WeaverFilterWording.BadMetricId(id));

    public static JinjaException BadRegistryId(string id) => OperationErrors.Invalid(
        $"'{id}' is no id of an attribute group of a registry", IdHelp, WeaverFilterWording.BadRegistryId(id));

    public static JinjaException NotAttributeType(Value type) => Unreadable(
        "the value is no type of an attribute", "pass the 'type' of an attribute", WeaverFilterWording.NotAttributeType(type));

    public static JinjaException NotEnum(Value type) => Unreadable(
        "the type has no members", "test it with 'is enum_type' first", WeaverFilterWording.NotEnum(type));

    public static JinjaException EmptyEnum() => Unreadable("the list of members is empty", "declare one member or more", WeaverErrorWording.EmptyEnum);

    public static JinjaException BadMemberValue(Value value) => Unreadable(
        $"a member has a value of kind '{Kinds.NameOf(value)}'", "use texts or numbers as values of members", WeaverFilterWording.BadMemberValue(value));

    public static JinjaException NotMetricText(string key) => Unreadable(
        $"'{key}' of the metric is no text", "pass a metric of the registry", WeaverFilterWording.NotMetricText(key));

    public static JinjaException BadTranslationStrategy(string name, IReadOnlyCollection<string> known) => Unreadable(
        $"there is no translation strategy '{name}'", $"write {string.Join(" or ", known)}", WeaverFilterWording.BadTranslationStrategy(name, known));

    public static JinjaException BadRegex(string pattern, string problem) => OperationErrors.Invalid(
        $"the pattern '{pattern}' cannot be read", "write a regular expression without references back and without look-around", WeaverFilterWording.BadRegex(pattern, problem));

    public static JinjaException BadIndentType() => OperationErrors.Invalid(
        "the argument 'indent_type' is neither 'space' nor 'tab'", "write it in lower case", WeaverErrorWording.BadIndentType);

    public static JinjaException BadSnippet(string format, string kind, JinjaError error) => OperationErrors.Invalid(
        $"the '{kind}_snippet' of the comment format fails: {error.Message}", error.Help, WeaverFilterWording.BadSnippet(format, kind, error.WeaverMessage));

    public static JinjaException BothDots(string format) => OperationErrors.Invalid(
        $"the comment format '{format}' both removes and adds a dot at the end",
        "set only one of 'remove_trailing_dots' and 'enforce_trailing_dots'",
        WeaverFilterWording.BothDots(format));

    /// <summary>Weaver names the default format, and lists the Markdown formats only.</summary>
    public static JinjaException UnknownCommentFormat(string used, string name, IReadOnlyDictionary<string, CommentFormat> known)
    {
        var names = known.Where(format => format.Value is MarkdownCommentFormat).Select(format => format.Key).Order(StringComparer.Ordinal);
        return OperationErrors.Invalid(
            $"there is no comment format '{name}'",
            NameHelp.For(name, known.Keys) ?? $"declare '{name}' under 'comment_formats' in weaver.yaml",
            WeaverFilterWording.UnknownCommentFormat(used, name, names));
    }

    private static JinjaException Unreadable(string message, string help, string wording) => new(JinjaErrorKind.CannotDeserialize, message, help, wording);
}
