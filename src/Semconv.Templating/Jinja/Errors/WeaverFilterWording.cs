using System.Globalization;
using Semconv.Templating.Jinja.Filters;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>What Weaver 0.25.1 prints about a failing filter, as recorded: data that scripts match on, like <see cref="WeaverErrorWording"/>.</summary>
internal static class WeaverFilterWording
{
    public static string BadNamespaceArgument(Value value) => $"expected object or keyword arguments, got {Kinds.NameOf(value)}";

    public static string NotRoundable(Value value) => $"cannot round value ({Kinds.NameOf(value)})";

    public static string NoLength(Value value) => $"cannot calculate length of value of type {Kinds.NameOf(value)}";

    public static string NotReversible(Value value) => $"cannot reverse values of type {Kinds.NameOf(value)}";

    public static string NotJoinable(Value value) => $"cannot join value of type {Kinds.NameOf(value)}";

    public static string NotSummable(Value value) => $"can only sum numbers, got {Kinds.NameOf(value)}";

    public static string NotZippable(Value value) => $"zip filter argument must be iterable, got {Kinds.NameOf(value)}";

    public static string NotPluralizable(Value value) =>
        $"Pluralize argument is not an integer, or a sequence / object with a length but of type {Kinds.NameOf(value)}";

    public static string TruncatesTooShort(long minimum, long actual) =>
        string.Create(CultureInfo.InvariantCulture, $"expected length >= {minimum}, got {actual}");

    public static string StringExpected(Value value) => $"expected string, got {Kinds.NameOf(value)}";

    public static string FormatArgumentMissing(int offset) => At(offset, $"missing an argument for format spec at offset '", "'");

    public static string FormatFieldMissing(int offset) => At(offset, "argument not found for format field at offset ");

    public static string FormatIncomplete(int offset) => At(offset, "incomplete format spec at offset ", "; missing conversion type");

    public static string UnknownConversion(char conversion, int offset) => At(offset, $"invalid conversion type '{conversion}' in format spec at offset ");

    public static string FormatMismatch(FormatSpec spec, Value value, string name) => At(
        spec.Offset, "invalid format spec at offset ", $"; '{Kinds.NameOf(value)}' cannot be formatted in {name} format ('{spec.Conversion}')");

    public static string BadField(int offset) => At(offset, "invalid format field at offset ");

    public static string UnknownRequirementLevel(Value level) => $"Expected requirement level, found {ValuePrinter.ToText(level)}";

    public static string IdNotString(Value id) => $"Expected string, found: {ValuePrinter.ToText(id)}";

    public static string EmptyNamespace(string name) => $"`{name}`: namespace must not be empty";

    public static string EmptyId(string name) => $"`{name}`: id must not be empty";

    public static string BadMetricId(string id) => $"This metric id `{id}` is invalid";

    public static string BadRegistryId(string id) => $"This attribute registry id `{id}` is invalid";

    public static string NotAttributeType(Value type) => $"Expected simple type, template type, or enum type, found {ValuePrinter.ToText(type)}";

    public static string NotEnum(Value type) => $"Expected enum type, found {ValuePrinter.ToText(type)}";

    public static string BadMemberValue(Value value) => $"Enum values are expected to be int, double, or string, found {ValuePrinter.ToText(value)}";

    public static string NotMetricText(string key) => $"Expected {key} to be a string";

    public static string BadTranslationStrategy(string name, IEnumerable<string> known) =>
        $"Invalid translation_strategy: '{name}'. Valid values are: {string.Join(", ", known)}";

    public static string BadRegex(string pattern, string problem) => $"Invalid regex pattern: regex parse error:\n    {pattern}\nerror: {problem}";

    public static string BothDots(string format) =>
        $"'remove_trailing_dots' and 'enforce_trailing_dots' can't be both set to true at the same time for format '{format}'";

    public static string BadSnippet(string format, string kind, string problem) =>
        $"Comment HTML rendering failed for format '{format}': Invalid {kind} code snippet: {problem}";

    public static string UnknownCommentFormat(string used, string name, IEnumerable<string> known) =>
        $"Comment Markdown rendering failed for format '{used}': Comment format `{name}` not found in the configuration. "
        + $"Available formats: [{string.Join(", ", known.Select(format => $"\"{format}\""))}]";

    private static string At(int offset, string before, string after = "") => before + offset.ToString(CultureInfo.InvariantCulture) + after;
}
