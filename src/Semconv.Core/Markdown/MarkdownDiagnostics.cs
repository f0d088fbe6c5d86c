using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Markdown;

/// <summary>What can be wrong with the generated parts of Markdown files.</summary>
public static class MarkdownDiagnostics
{
    public static readonly DiagnosticDescriptor MalformedMarkerDescriptor = new(
        "SC6501", "malformed-marker", Severity.Error, "A comment begins like a marker and is not written as one.");

    public static readonly DiagnosticDescriptor UnclosedDescriptor = new(
        "SC6502", "unclosed-marker", Severity.Error, "A generated part of a page has no end.");

    public static readonly DiagnosticDescriptor StrayEndDescriptor = new(
        "SC6503", "stray-end-marker", Severity.Warning, "A marker ends a part that is not open.");

    public static readonly DiagnosticDescriptor UnknownItemDescriptor = new(
        "SC6504", "unknown-marker-id", Severity.Error, "A marker names an item that the registry does not have.");

    public static readonly DiagnosticDescriptor InvalidLookupDescriptor = new(
        "SC6505", "invalid-marker-id", Severity.Error, "An id of a marker is not written as the form of the registry needs it.");

    public static readonly DiagnosticDescriptor QueryInV1Descriptor = new(
        "SC6506", "weaver-marker-in-v1", Severity.Error, "A 'weaver' marker needs the registry in the form of version 2.");

    public static readonly DiagnosticDescriptor TemplateMissingDescriptor = new(
        "SC6507", "snippet-template-missing", Severity.Error, "The template of a marker is not in the target folder.");

    public static readonly DiagnosticDescriptor NoVariablesDescriptor = new(
        "SC6508", "query-without-variables", Severity.Warning, "The query of a marker does not give an object, so the template sees no variables.");

    public static readonly DiagnosticDescriptor NotUpToDateDescriptor = new(
        "SC6509", "page-not-up-to-date", Severity.Error, "A page does not hold what its markers give now.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        MalformedMarkerDescriptor, UnclosedDescriptor, StrayEndDescriptor, UnknownItemDescriptor, InvalidLookupDescriptor,
        QueryInV1Descriptor, TemplateMissingDescriptor, NoVariablesDescriptor, NotUpToDateDescriptor,
    ];

    /// <summary>A page that writing would change, at the first line that would be another.</summary>
    public static Diagnostic NotUpToDate(Location location) =>
        new(NotUpToDateDescriptor, location, "the page does not hold what its markers give now")
        {
            Help = "run 'semconv update-markdown' without '--check' and '--dry-run'",
        };

    internal static Diagnostic MarkerNotFirst(Location location) => Malformed(
        location, "something stands before this marker, so it is not one", "begin the line with '<!--'; write an example in backticks or in an indented line");

    internal static Diagnostic MarkerNotLast(Location location) => Malformed(
        location, "something stands behind this marker, so it is not one", "end the line with '-->', and write the end marker on a line of its own");

    internal static Diagnostic MarkerInCapitals(Location location) => Malformed(
        location, "the word of this marker has capitals, so it is not one", "write 'semconv', 'endsemconv', 'weaver' or 'endweaver'");

    internal static Diagnostic MarkerNotClosed(Location location) => Malformed(
        location, "this marker is not closed on its line", "write '-->' at the end of the line");

    internal static Diagnostic MarkerWithoutId(Location location) => Malformed(
        location, "this marker does not name an item", "write an id behind 'semconv', such as '<!-- semconv metric.http.server.request.duration -->'");

    internal static Diagnostic InvalidArguments(Location location) => Malformed(
        location, "the arguments of this marker are not understood",
        "write 'id(metric_table)', 'id(tag=name)', 'id(full)' or 'id(omit_requirement_level)', several with a comma and no blank between them");

    internal static Diagnostic EndWithText(Location location) => Malformed(
        location, "an end marker holds nothing but its word", "write '<!-- endsemconv -->' or '<!-- endweaver -->'");

    internal static Diagnostic Unclosed(Location location, string word, Location? next) =>
        new(UnclosedDescriptor, location, next is null ? $"this part is not ended by '<!-- end{word} -->'" : $"this part is not ended by '<!-- end{word} -->' before the next one begins")
        {
            Help = $"write '<!-- end{word} -->' on a line of its own, in column 1, behind what is generated",
            Related = next is { } other ? [new RelatedLocation(other, "the next one begins here")] : [],
        };

    internal static Diagnostic EndWithoutStart(Location location, string word) =>
        new(StrayEndDescriptor, location, $"no '{word}' marker is open here")
        {
            Help = "remove the line, or mend the marker before it",
        };

    internal static Diagnostic EndOfOther(Location location, string word, Location start) =>
        new(StrayEndDescriptor, location, $"the part that is open here is ended by '<!-- end{word} -->'")
        {
            Help = "remove the line: it is replaced with what is generated",
            Related = [new RelatedLocation(start, "it begins here")],
        };

    internal static Diagnostic UnknownItem(Located<string> id, string? nearest) =>
        new(UnknownItemDescriptor, id.Location, $"the registry has no item '{id.Value}'")
        {
            Help = nearest is null ? "write the id of a group as 'semconv resolve' prints it" : $"write '{nearest}'",
        };

    internal static Diagnostic InvalidLookup(Located<string> id, string? nearest) =>
        new(InvalidLookupDescriptor, id.Location, $"'{id.Value}' does not say in which list of the registry the item stands")
        {
            Help = nearest is null ? "write 'registry.<list>.<name>' or 'refinements.<list>.<id>' with '--v2', such as 'registry.metrics.http.server.request.duration'" : $"write '{nearest}'",
        };

    internal static Diagnostic QueryInV1(Location location) =>
        new(QueryInV1Descriptor, location, "a 'weaver' marker needs the registry in the form of version 2")
        {
            Help = "run with '--v2', or write a 'semconv' marker",
        };

    internal static Diagnostic TemplateMissing(Location location, string name, string? nearest) =>
        new(TemplateMissingDescriptor, location, $"the target folder has no template '{name}'")
        {
            Help = nearest is null ? $"write a file '{name}' into it, or choose another folder with '--target'" : $"write '{nearest}'",
        };

    internal static Diagnostic NoVariables(Location location, string result) =>
        new(NoVariablesDescriptor, location, $"the query gives {result} and no object, so the template sees no variables")
        {
            Help = "give an object, such as '{value: ...}', and use its keys in the template",
        };

    private static Diagnostic Malformed(Location location, string message, string help) =>
        new(MalformedMarkerDescriptor, location, message) { Help = help };
}
