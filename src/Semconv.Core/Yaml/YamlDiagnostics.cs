using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Yaml;

/// <summary>What can be wrong with a file as YAML, whatever it should hold.</summary>
public static class YamlDiagnostics
{
    public static readonly DiagnosticDescriptor NotYamlDescriptor = new(
        "SC1002", "not-yaml", Severity.Error, "A file is not YAML.");

    public static readonly DiagnosticDescriptor TabIndentationDescriptor = new(
        "SC1003", "tab-indentation", Severity.Error, "A line is indented with a tab.");

    public static readonly DiagnosticDescriptor UnclosedQuoteDescriptor = new(
        "SC1004", "unclosed-quote", Severity.Error, "A quoted text has no end.");

    public static readonly DiagnosticDescriptor UnbalancedBracketDescriptor = new(
        "SC1005", "unbalanced-bracket", Severity.Error, "A bracket is not closed or closes nothing.");

    public static readonly DiagnosticDescriptor BadIndentationDescriptor = new(
        "SC1006", "bad-indentation", Severity.Error, "A line belongs to nothing above it.");

    public static readonly DiagnosticDescriptor MissingColonDescriptor = new(
        "SC1007", "missing-colon", Severity.Error, "A line stands where a key should be and has no colon, or no blank after it.");

    public static readonly DiagnosticDescriptor UnquotedColonDescriptor = new(
        "SC1008", "unquoted-colon", Severity.Error, "A text that is not quoted holds a colon and a blank.");

    public static readonly DiagnosticDescriptor ReservedCharacterDescriptor = new(
        "SC1009", "reserved-character", Severity.Error, "A text that is not quoted starts with a character that YAML reserves.");

    public static readonly DiagnosticDescriptor InvalidEscapeDescriptor = new(
        "SC1010", "invalid-escape", Severity.Error, "A backslash in a text in double quotes escapes nothing that YAML knows.");

    public static readonly DiagnosticDescriptor DuplicateKeyDescriptor = new(
        "SC1011", "duplicate-key", Severity.Error, "A mapping has the same key twice.");

    public static readonly DiagnosticDescriptor KeyIsNotTextDescriptor = new(
        "SC1012", "key-is-not-text", Severity.Error, "The key of a mapping is a list or a mapping.");

    public static readonly DiagnosticDescriptor UnknownAnchorDescriptor = new(
        "SC1013", "unknown-anchor", Severity.Error, "An alias names an anchor that is not defined above it.");

    public static readonly DiagnosticDescriptor RecursiveAliasDescriptor = new(
        "SC1014", "recursive-alias", Severity.Error, "An alias stands inside the node that it names.");

    public static readonly DiagnosticDescriptor AliasExpansionDescriptor = new(
        "SC1015", "alias-expansion", Severity.Error, "The aliases of a file stand for too many nodes.");

    public static readonly DiagnosticDescriptor NestingTooDeepDescriptor = new(
        "SC1016", "nesting-too-deep", Severity.Error, "Lists and mappings are nested too deep.");

    public static readonly DiagnosticDescriptor SeveralDocumentsDescriptor = new(
        "SC1017", "several-documents", Severity.Error, "A file holds more than one YAML document.");

    public static readonly DiagnosticDescriptor UnknownTagDescriptor = new(
        "SC1018", "unknown-tag", Severity.Error, "A value has a tag that is not one of YAML's own.");

    public static readonly DiagnosticDescriptor TextAfterQuoteDescriptor = new(
        "SC1019", "text-after-quote", Severity.Error, "Text follows the quote that ends a quoted text.");

    public static readonly DiagnosticDescriptor MissingCommaDescriptor = new(
        "SC1020", "missing-comma", Severity.Error, "Two items in brackets are not separated.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NotYamlDescriptor, TabIndentationDescriptor, UnclosedQuoteDescriptor, UnbalancedBracketDescriptor,
        BadIndentationDescriptor, MissingColonDescriptor, UnquotedColonDescriptor, ReservedCharacterDescriptor,
        InvalidEscapeDescriptor, DuplicateKeyDescriptor, KeyIsNotTextDescriptor, UnknownAnchorDescriptor,
        RecursiveAliasDescriptor, AliasExpansionDescriptor, NestingTooDeepDescriptor, SeveralDocumentsDescriptor,
        UnknownTagDescriptor, TextAfterQuoteDescriptor, MissingCommaDescriptor,
    ];

    public static Diagnostic NotYaml(Location location) =>
        new(NotYamlDescriptor, location, "the text from here on is not YAML")
        {
            Help = "put texts with special characters into quotes, and check the indentation of the line above",
        };

    public static Diagnostic TabIndentation(Location location) =>
        new(TabIndentationDescriptor, location, "the line is indented with a tab")
        {
            Help = "indent with spaces",
        };

    public static Diagnostic UnclosedQuote(Location location) =>
        new(UnclosedQuoteDescriptor, location, "the quote that opens here is not closed")
        {
            Help = "close the quote, and indent the lines that the text goes on in",
        };

    public static Diagnostic UnbalancedBracket(Location location) =>
        new(UnbalancedBracketDescriptor, location, $"the bracket '{Excerpt(location)}' has no partner")
        {
            Help = "close or open the bracket, or put the text into quotes if the bracket belongs to it",
        };

    public static Diagnostic MissingComma(Location location) =>
        new(MissingCommaDescriptor, location, "a comma or the closing bracket is expected here")
        {
            Help = "separate the items with commas, or put a text with brackets in it into quotes",
        };

    public static Diagnostic TextAfterQuote(Location location, LinePosition quote) =>
        new(TextAfterQuoteDescriptor, location, $"the quoted text has already ended at {quote}")
        {
            Help = "a quote inside a text is written '' in single quotes; in double quotes a backslash stands before it",
        };

    public static Diagnostic BadIndentation(Location location) =>
        new(BadIndentationDescriptor, location, "the indentation fits nothing above")
        {
            Help = "start the line in the column of the key or dash that it belongs beside",
        };

    public static Diagnostic MissingColon(Location location) =>
        new(MissingColonDescriptor, location, "a key is expected here, but the line has no colon")
        {
            Help = "write 'key: value', or indent the line if it continues the text above",
        };

    public static Diagnostic ColonWithoutBlank(Location location) =>
        new(MissingColonDescriptor, location, "a key is expected here, but no blank follows the colon")
        {
            Help = "write 'key: value' with a blank after the colon, or indent the line if it continues the text above",
        };

    public static Diagnostic UnquotedColon(Location location) =>
        new(UnquotedColonDescriptor, location, "a second colon makes the text before it a key, which cannot be here")
        {
            Help = "put the text into quotes if the colon belongs to it",
        };

    public static Diagnostic ReservedCharacter(Location location) =>
        new(ReservedCharacterDescriptor, location, $"a text cannot start with '{Excerpt(location)}' unless it is quoted")
        {
            Help = "put the text into quotes",
        };

    public static Diagnostic InvalidEscape(Location location) =>
        new(InvalidEscapeDescriptor, location, "YAML does not know this escape")
        {
            Help = "write \\\\ for a backslash, or use single quotes, which escape nothing",
        };

    public static Diagnostic DuplicateKey(Location location, string key, Location first) =>
        new(DuplicateKeyDescriptor, location, $"the key '{key}' is here a second time")
        {
            Help = "remove one of the two",
            Related = [new RelatedLocation(first, "the first one is here")],
        };

    public static Diagnostic KeyIsNotText(Location location) =>
        new(KeyIsNotTextDescriptor, location, "a key has to be a text")
        {
            Help = "put the key into quotes if the brackets belong to it",
        };

    public static Diagnostic UnknownAnchor(Location location, string anchor) =>
        new(UnknownAnchorDescriptor, location, $"no anchor '&{anchor}' is defined above")
        {
            Help = "define the anchor before its first use, or put the text into quotes if the star belongs to it",
        };

    public static Diagnostic RecursiveAlias(Location location, string anchor) =>
        new(RecursiveAliasDescriptor, location, $"the alias is inside the node '&{anchor}' that it names")
        {
            Help = "write the value out",
        };

    public static Diagnostic AliasExpansion(Location location) =>
        new(AliasExpansionDescriptor, location, $"the aliases up to here stand for more than {YamlReader.MaxAliasedNodes} nodes")
        {
            Help = "write the values out, or use fewer aliases of aliases",
        };

    public static Diagnostic NestingTooDeep(Location location) =>
        new(NestingTooDeepDescriptor, location, $"lists and mappings are nested more than {YamlReader.MaxDepth} levels deep")
        {
            Help = "check whether brackets were left open",
        };

    public static Diagnostic SeveralDocuments(Location location) =>
        new(SeveralDocumentsDescriptor, location, "a second document starts here")
        {
            Help = "write one document per file: remove '---' or move what follows into a file of its own",
        };

    public static Diagnostic UnknownTag(Location location, string tag) =>
        new(UnknownTagDescriptor, location, $"the tag '{tag}' means nothing here")
        {
            Help = "remove the tag, or put the text into quotes if the exclamation mark belongs to it",
        };

    private static string Excerpt(Location location) =>
        location.Source.Content.Substring(location.Span.Start, location.Span.Length);
}
