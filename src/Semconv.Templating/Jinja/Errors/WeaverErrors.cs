using System.Collections.Immutable;
using Semconv.Templating.Comments;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>The errors of Weaver's filters. Details read as Weaver's.</summary>
internal static class WeaverErrors
{
    public static JinjaException UnknownRequirementLevel(Value level) =>
        Unreadable($"Expected requirement level, found {ValuePrinter.ToText(level)}");

    public static JinjaException IdNotString(Value id) =>
        OperationErrors.Invalid($"Expected string, found: {ValuePrinter.ToText(id)}");

    public static JinjaException EmptyName() => OperationErrors.Invalid("``: must not be empty");

    public static JinjaException EmptyNamespace(string name) => OperationErrors.Invalid($"`{name}`: namespace must not be empty");

    public static JinjaException EmptyId(string name) => OperationErrors.Invalid($"`{name}`: id must not be empty");

    public static JinjaException BadMetricId(string id) => OperationErrors.Invalid($"This metric id `{id}` is invalid");

    public static JinjaException BadRegistryId(string id) => OperationErrors.Invalid($"This attribute registry id `{id}` is invalid");

    public static JinjaException NotAttributeType(Value type) =>
        Unreadable($"Expected simple type, template type, or enum type, found {ValuePrinter.ToText(type)}");

    public static JinjaException NotEnum(Value type) => Unreadable($"Expected enum type, found {ValuePrinter.ToText(type)}");

    public static JinjaException EmptyEnum() => Unreadable("Empty enum type");

    public static JinjaException BadMemberValue(Value value) =>
        Unreadable($"Enum values are expected to be int, double, or string, found {ValuePrinter.ToText(value)}");

    public static JinjaException NotMetricText(string key) => Unreadable($"Expected {key} to be a string");

    public static JinjaException BadTranslationStrategy(string name, IEnumerable<string> known) =>
        Unreadable($"Invalid translation_strategy: '{name}'. Valid values are: {string.Join(", ", known)}");

    public static JinjaException BadRegex(string pattern, string problem) =>
        OperationErrors.Invalid($"Invalid regex pattern: regex parse error:\n    {pattern}\nerror: {problem}");

    public static JinjaException BadIndentType() => OperationErrors.Invalid("Invalid indent type, must be 'space' or 'tab'");

    private static JinjaException CommentFailed(string format, bool isHtml, string problem) => OperationErrors.Invalid(
        $"Comment {(isHtml ? "HTML" : "Markdown")} rendering failed for format '{format}': {problem}");

    public static JinjaException BadSnippet(string format, string kind, JinjaError error) =>
        CommentFailed(format, true, $"Invalid {kind} code snippet: {error.WeaverMessage}");

    public static JinjaException BothDots(string format) => OperationErrors.Invalid(
        $"'remove_trailing_dots' and 'enforce_trailing_dots' can't be both set to true at the same time for format '{format}'");

    public static JinjaException UnknownCommentFormat(string used, string name, ImmutableDictionary<string, CommentFormat> known)
    {
        var names = known.Where(format => format.Value is MarkdownCommentFormat).Select(format => format.Key).Order(StringComparer.Ordinal);
        var list = string.Join(", ", names.Select(format => $"\"{format}\""));
        return CommentFailed(used, false, $"Comment format `{name}` not found in the configuration. Available formats: [{list}]");
    }

    private static JinjaException Unreadable(string detail) => new(JinjaErrorKind.CannotDeserialize, detail);
}
