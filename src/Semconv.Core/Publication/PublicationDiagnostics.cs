using System.Globalization;
using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Publication;

/// <summary>What can be wrong with a published registry beside what can be wrong with every file.</summary>
public static class PublicationDiagnostics
{
    public static readonly DiagnosticDescriptor NotResolvedDescriptor = new(
        "SC1301", "not-a-resolved-registry", Severity.Error, "A file that should hold a published registry has another format.");

    public static readonly DiagnosticDescriptor UnknownIndexDescriptor = new(
        "SC1302", "unknown-catalog-index", Severity.Error, "A published registry refers to an entry that its lists do not have.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NotResolvedDescriptor, UnknownIndexDescriptor];

    public static Diagnostic NotResolved(Location location, string found) =>
        new(NotResolvedDescriptor, location, $"a published registry has the file format 'resolved/2.0', found {found}")
        {
            Help = "publish the registry with 'semconv package'",
        };

    /// <summary>Nobody writes these keys by hand, so the help is not what to write.</summary>
    public static Diagnostic MissingKey(Location location, string owner, string key) =>
        new(SyntaxDiagnostics.MissingKeyDescriptor, location, $"{owner} needs the key '{key}'")
        {
            Help = "the file was cut off or edited: publish the registry again",
        };

    /// <param name="location">Where the index is written.</param>
    /// <param name="index">The index as written.</param>
    /// <param name="list">The key of the list it points into.</param>
    /// <param name="count">How many entries that list has.</param>
    public static Diagnostic UnknownIndex(Location location, string index, string list, int count) =>
        new(UnknownIndexDescriptor, location, string.Create(CultureInfo.InvariantCulture, $"'{list}' has no entry '{index}', it has {count} entries"))
        {
            Help = "the file is damaged or was edited: publish the registry again",
        };
}
