using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Syntax.Wording;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax;

/// <summary>What can be wrong with a definition file that is good YAML.</summary>
public static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownKeyDescriptor = new(
        "SC1101", "unknown-key", Severity.Error, "A mapping has a key that it cannot have.");

    public static readonly DiagnosticDescriptor MissingKeyDescriptor = new(
        "SC1102", "missing-key", Severity.Error, "A mapping lacks a key that it has to have.");

    public static readonly DiagnosticDescriptor WrongKindDescriptor = new(
        "SC1103", "wrong-kind", Severity.Error, "A value is of another kind than its key takes, such as a number where a text belongs.");

    public static readonly DiagnosticDescriptor InvalidValueDescriptor = new(
        "SC1104", "invalid-value", Severity.Error, "A value is not one of the words that its key takes.");

    public static readonly DiagnosticDescriptor IgnoredKeyDescriptor = new(
        "SC1105", "ignored-key", Severity.Warning, "A mapping has a key that means nothing there.");

    public static readonly DiagnosticDescriptor RootIsNotMappingDescriptor = new(
        "SC1106", "root-is-not-mapping", Severity.Error, "A definition file is empty or is not a mapping.");

    public static readonly DiagnosticDescriptor InvalidFileFormatDescriptor = new(
        "SC1107", "invalid-file-format", Severity.Error, "A file names a format that does not exist.");

    public static readonly DiagnosticDescriptor OldVersionKeyDescriptor = new(
        "SC1108", "old-version-key", Severity.Warning, "A file names its format with the old key 'version'.");

    public static readonly DiagnosticDescriptor VersionIsNumberDescriptor = new(
        "SC1109", "version-is-number", Severity.Error, "A file names its format with a number, which Weaver does not see.");

    public static readonly DiagnosticDescriptor InvalidTypeDescriptor = new(
        "SC1110", "invalid-type", Severity.Error, "The type of an attribute does not exist.");

    public static readonly DiagnosticDescriptor InvalidRequirementLevelDescriptor = new(
        "SC1111", "invalid-requirement-level", Severity.Error, "A requirement level does not exist, lacks its text or has several keys.");

    public static readonly DiagnosticDescriptor DeprecatedIsTextDescriptor = new(
        "SC1112", "deprecated-is-text", Severity.Error, "A deprecation of definition/2 is a text instead of a mapping.");

    public static readonly DiagnosticDescriptor IdentityAndDescriptionDescriptor = new(
        "SC1113", "identity-and-description", Severity.Error, "An entity lists the same attribute as identity and as description.");

    public static readonly DiagnosticDescriptor EmptyIdentityDescriptor = new(
        "SC1114", "empty-identity", Severity.Error, "An entity has no identifying attribute.");

    public static readonly DiagnosticDescriptor EmptyAssociationDescriptor = new(
        "SC1115", "empty-association", Severity.Error, "An entity association names no entity.");

    public static readonly DiagnosticDescriptor InvalidImportPatternDescriptor = new(
        "SC1116", "invalid-import-pattern", Severity.Error, "An import is not a valid wildcard.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownKeyDescriptor, MissingKeyDescriptor, WrongKindDescriptor, InvalidValueDescriptor, IgnoredKeyDescriptor,
        RootIsNotMappingDescriptor, InvalidFileFormatDescriptor, OldVersionKeyDescriptor, VersionIsNumberDescriptor,
        InvalidTypeDescriptor, InvalidRequirementLevelDescriptor, DeprecatedIsTextDescriptor,
        IdentityAndDescriptionDescriptor, EmptyIdentityDescriptor, EmptyAssociationDescriptor, InvalidImportPatternDescriptor,
    ];

    public static Diagnostic UnknownKey(Location location, string key, ImmutableArray<string> known) =>
        new(UnknownKeyDescriptor, location, $"unknown key '{key}'")
        {
            Help = KeyAdvice.For(key, known) ?? ExpectedWords.Near(key, known),
        };

    public static Diagnostic MissingKey(Location location, string owner, string key) =>
        new(MissingKeyDescriptor, location, $"{owner} needs the key '{key}'")
        {
            Help = $"add '{key}: {KeyHints.For(owner, key)}'",
        };

    public static Diagnostic WrongKind(YamlNode found, string expected) =>
        new(WrongKindDescriptor, NodeDescription.Place(found), $"expected {expected}, found {NodeDescription.Of(found)}")
        {
            Help = NodeDescription.HelpFor(found, expected),
        };

    public static Diagnostic InvalidValue(Location location, string key, string text, ImmutableArray<string> allowed) =>
        new(InvalidValueDescriptor, location, $"'{text}' is not a value of '{key}'")
        {
            Help = ExpectedWords.List(allowed),
        };

    public static Diagnostic IgnoredKey(Location location, string owner, string key, ImmutableArray<string> known) =>
        new(IgnoredKeyDescriptor, location, $"the key '{key}' means nothing in {owner}")
        {
            Help = KeyAdvice.For(key, known) ?? $"remove the key; {ExpectedWords.Near(key, known)}",
        };

    public static Diagnostic RootIsNotMapping(YamlNode root) =>
        new(RootIsNotMappingDescriptor, NodeDescription.Place(root), $"a definition file has to be a mapping, found {NodeDescription.Of(root)}")
        {
            Help = "start with 'file_format: definition/2' and a list such as 'attributes:', or remove the file",
        };

    public static Diagnostic InvalidFileFormat(YamlNode value, string key) =>
        new(InvalidFileFormatDescriptor, value.Location, $"the format in '{key}' does not exist: {NodeDescription.Quote(value)}")
        {
            Help = "write 'file_format: definition/2' or 'file_format: definition/1'",
        };

    public static Diagnostic OldVersionKey(Location location, string version) =>
        new(OldVersionKeyDescriptor, location, "the key 'version' is old")
        {
            Help = $"write 'file_format: definition/{version}' instead",
        };

    public static Diagnostic VersionIsNumber(Location location) =>
        new(VersionIsNumberDescriptor, location, "the version is a number, and Weaver reads such a file as definition/1")
        {
            Help = "write 'file_format: definition/2' instead",
        };

    public static Diagnostic InvalidType(Location location, string text) =>
        new(InvalidTypeDescriptor, location, $"there is no type '{text}'")
        {
            Help = ExpectedWords.List(Keywords.Primitive.Texts) + ", one of them as 'template[...]', or 'members:' with a list",
        };

    public static Diagnostic InvalidRequirementLevel(Location location, string text) =>
        new(InvalidRequirementLevelDescriptor, location, $"'{text}' is not a requirement level here")
        {
            Help = "expected one of: required, recommended, opt_in, or one of the keys conditionally_required, recommended, opt_in with a text",
        };

    public static Diagnostic MissingCondition(Location location) =>
        new(InvalidRequirementLevelDescriptor, location, "'conditionally_required' needs its condition")
        {
            Help = "write 'conditionally_required: <when>' as a mapping below the key",
        };

    public static Diagnostic RequirementLevelNeedsOneKey(Location location) =>
        new(InvalidRequirementLevelDescriptor, location, "a requirement level with a text has exactly one key")
        {
            Help = "keep one of: conditionally_required, recommended, opt_in",
        };

    public static Diagnostic DeprecatedIsText(Location location) =>
        new(DeprecatedIsTextDescriptor, location, "a deprecation has to be a mapping with a reason")
        {
            Help = "write 'reason: uncategorized' (or renamed, obsoleted) and this text as 'note:' below the key",
        };

    public static Diagnostic IdentityAndDescription(Located<string> described, Location identifying) =>
        new(IdentityAndDescriptionDescriptor, described.Location, $"the attribute '{described.Value}' is already part of the identity")
        {
            Help = "list an attribute as identity or as description, not as both",
            Related = [new RelatedLocation(identifying, "it is part of the identity here")],
        };

    public static Diagnostic EmptyIdentity(Location location, string? entity) =>
        new(EmptyIdentityDescriptor, location, entity is null ? "the identity of the entity is empty" : $"the identity of the entity '{entity}' is empty")
        {
            Help = "list the attributes that tell one such entity from another",
        };

    public static Diagnostic EmptyAssociation(Location location) =>
        new(EmptyAssociationDescriptor, location, "the entity association names no entity")
        {
            Help = "write the type of an entity or the id of an entity refinement",
        };

    public static Diagnostic InvalidImportPattern(Location location, string pattern, string problem) =>
        new(InvalidImportPatternDescriptor, location, $"'{pattern}' is not a wildcard: {problem}")
        {
            Help = "write a name, or a wildcard with *, ?, [a-z] and {a,b}",
        };
}
