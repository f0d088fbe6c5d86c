using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Matching.Expressions;

/// <summary>What can be wrong with the matchers that a user writes.</summary>
public static class ExpressionDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidExpressionDescriptor = new(
        "SC4311", "invalid-matcher-expression", Severity.Error, "The condition of a matcher is no expression, or uses what is not supported.");

    public static readonly DiagnosticDescriptor UnknownSignalDescriptor = new(
        "SC4312", "unknown-matcher-signal", Severity.Error, "A matcher names a signal that the registry does not have.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [InvalidExpressionDescriptor, UnknownSignalDescriptor];

    public static Diagnostic Unexpected(Location location, string found, string expected) =>
        new(InvalidExpressionDescriptor, location, $"{found} stands where {expected} should")
        {
            Help = "write a condition such as '\"shop.order.id\" in attributes && kind == \"server\"'",
        };

    public static Diagnostic UnknownVariable(Location location, string name, IEnumerable<string> known)
    {
        var nearest = NearestName.Find(name, known);
        return new(InvalidExpressionDescriptor, location, $"there is no variable '{name}'")
        {
            Help = nearest is null ? $"write one of {string.Join(", ", known)}" : $"write '{nearest}'",
        };
    }

    public static Diagnostic UnknownFunction(Location location, string name) =>
        new(InvalidExpressionDescriptor, location, $"the function '{name}' is not supported")
        {
            Help = "write 'has', 'size', 'matches', 'startsWith', 'endsWith' or 'contains'",
        };

    public static Diagnostic InvalidPattern(Location location, string detail) =>
        new(InvalidExpressionDescriptor, location, $"the regular expression cannot be used: {detail}")
        {
            Help = "write a text in quotes with a regular expression without look-around and back references",
        };

    public static Diagnostic TooDeep(Location location) =>
        new(InvalidExpressionDescriptor, location, "the expression is nested too deep")
        {
            Help = "split it into several matchers",
        };

    public static Diagnostic UnknownSignal(Located<string> signal, IEnumerable<string> known)
    {
        var nearest = NearestName.Find(signal.Value, known);
        return new(UnknownSignalDescriptor, signal.Location, $"the registry has no span type '{signal.Value}'")
        {
            Help = nearest is null ? "name a span type of the registry" : $"write '{nearest}'",
        };
    }
}
