using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>The errors of methods of strings.</summary>
internal static class MethodErrors
{
    public static JinjaException NotStrings(string method, Value value) => OperationErrors.Invalid(
        $"'{method}' got a value of kind '{Kinds.NameOf(value)}'", "pass a text, or several in a tuple", WeaverErrorWording.NotStrings(method, value));

    public static JinjaException NotOnlyStrings(string method, Value value) => OperationErrors.Invalid(
        $"the tuple for '{method}' holds a value of kind '{Kinds.NameOf(value)}'", "write only texts in the tuple", WeaverErrorWording.NotOnlyStrings(method, value));

    /// <summary>Weaver never ends here.</summary>
    public static JinjaException CountsNothing() =>
        OperationErrors.Invalid("an empty text cannot be counted", "pass a text of one character or more", "cannot count an empty string");
}
