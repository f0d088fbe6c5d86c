using System.Collections.Immutable;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Jinja.Errors;

/// <summary>What can be wrong with a template, or go wrong when it renders.</summary>
public static class JinjaDiagnostics
{
    public static readonly DiagnosticDescriptor SyntaxDescriptor = Error(
        "SC6101", "template-syntax", "A template is not well-formed.");

    public static readonly DiagnosticDescriptor BadEscapeDescriptor = Error(
        "SC6102", "bad-string-escape", "An escape in a string of a template cannot be read.");

    public static readonly DiagnosticDescriptor UndefinedDescriptor = Error(
        "SC6103", "undefined-value", "A template uses something that is not defined.");

    public static readonly DiagnosticDescriptor UndefinedIsEmptyDescriptor = new(
        "SC6104", "undefined-is-empty", Severity.Warning, "Something that is not defined prints nothing.");

    public static readonly DiagnosticDescriptor InvalidOperationDescriptor = Error(
        "SC6105", "invalid-operation", "An operator, filter, test or function cannot work on its values.");

    public static readonly DiagnosticDescriptor UnknownFilterDescriptor = Error(
        "SC6106", "unknown-filter", "A template uses a filter that does not exist.");

    public static readonly DiagnosticDescriptor UnknownTestDescriptor = Error(
        "SC6107", "unknown-test", "A template uses a test that does not exist.");

    public static readonly DiagnosticDescriptor UnknownFunctionDescriptor = Error(
        "SC6108", "unknown-function", "A template calls a function that does not exist.");

    public static readonly DiagnosticDescriptor UnknownMethodDescriptor = Error(
        "SC6109", "unknown-method", "A template calls a method that the value does not have.");

    public static readonly DiagnosticDescriptor ArgumentsDescriptor = Error(
        "SC6110", "wrong-arguments", "A call has too many, too few or unknown arguments.");

    public static readonly DiagnosticDescriptor NotFoundDescriptor = Error(
        "SC6111", "template-not-found", "A template that is included, imported or extended does not exist.");

    public static readonly DiagnosticDescriptor UnpackDescriptor = Error(
        "SC6112", "cannot-unpack", "A value does not have as many items as there are variables.");

    public static readonly DiagnosticDescriptor LimitDescriptor = Error(
        "SC6113", "template-limit", "A template needs more steps, output or memory than one render may have.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        SyntaxDescriptor, BadEscapeDescriptor, UndefinedDescriptor, UndefinedIsEmptyDescriptor, InvalidOperationDescriptor,
        UnknownFilterDescriptor, UnknownTestDescriptor, UnknownFunctionDescriptor, UnknownMethodDescriptor, ArgumentsDescriptor,
        NotFoundDescriptor, UnpackDescriptor, LimitDescriptor,
    ];

    public static Diagnostic UndefinedIsEmpty(Location location, string text, string? help) =>
        new(UndefinedIsEmptyDescriptor, location, $"'{text}' is not defined and prints nothing")
        {
            Help = help ?? "guard it with 'is defined', or write '|default(...)'",
        };

    /// <summary>The innermost error; the templates that include or import the failing one are related locations.</summary>
    public static Diagnostic From(JinjaError error)
    {
        var related = ImmutableArray.CreateBuilder<RelatedLocation>();
        while (error.Cause is { } cause)
        {
            related.Add(new RelatedLocation(error.Location, "rendered from here"));
            error = cause;
        }

        related.Reverse();
        return new Diagnostic(DescriptorOf(error.Kind), error.Location, error.Message.ReplaceLineEndings(" "))
        {
            Help = error.Help,
            Related = related.ToImmutable(),
        };
    }

    private static DiagnosticDescriptor DescriptorOf(JinjaErrorKind kind) => kind switch
    {
        JinjaErrorKind.SyntaxError => SyntaxDescriptor,
        JinjaErrorKind.BadEscape => BadEscapeDescriptor,
        JinjaErrorKind.UndefinedValue => UndefinedDescriptor,
        JinjaErrorKind.UnknownFilter => UnknownFilterDescriptor,
        JinjaErrorKind.UnknownTest => UnknownTestDescriptor,
        JinjaErrorKind.UnknownFunction => UnknownFunctionDescriptor,
        JinjaErrorKind.UnknownMethod => UnknownMethodDescriptor,
        JinjaErrorKind.TooManyArguments or JinjaErrorKind.MissingArgument => ArgumentsDescriptor,
        JinjaErrorKind.TemplateNotFound => NotFoundDescriptor,
        JinjaErrorKind.CannotUnpack => UnpackDescriptor,
        JinjaErrorKind.LimitExceeded => LimitDescriptor,
        _ => InvalidOperationDescriptor,
    };

    private static DiagnosticDescriptor Error(string id, string name, string summary) => new(id, name, Severity.Error, summary);
}
