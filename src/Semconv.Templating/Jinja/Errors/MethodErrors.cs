using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>The errors of methods of strings.</summary>
internal static class MethodErrors
{
    public static JinjaException NotStrings(string method, Value value) =>
        OperationErrors.Invalid($"{method} argument must be string or a tuple of strings, not {Kinds.NameOf(value)}");

    public static JinjaException NotOnlyStrings(string method, Value value) =>
        OperationErrors.Invalid($"tuple for {method} must contain only strings, not {Kinds.NameOf(value)}");

    /// <summary>Weaver never ends here.</summary>
    public static JinjaException CountsNothing() => OperationErrors.Invalid("cannot count an empty string");
}
