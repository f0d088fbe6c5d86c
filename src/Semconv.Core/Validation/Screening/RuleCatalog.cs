using Semconv.Core.Dependencies;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Core.Validation.Declarations.Attributes;
using Semconv.Core.Validation.Declarations.Bodies;
using Semconv.Core.Validation.Declarations.Groups;
using Semconv.Core.Validation.Packages.Compatibility;
using Semconv.Core.Validation.Packages.Maturity;
using Semconv.Core.Validation.Packages.Naming;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Screening;

/// <summary>What users may weigh differently, suppress or list as known: every rule, and the warnings of the stages before.</summary>
/// <remarks>An error of syntax or resolution means that something was left out, so nothing after it can be trusted.</remarks>
public static class RuleCatalog
{
    /// <remarks>Not immutable arrays in an array: LINQ over a struct is compiled anew in every process.</remarks>
    private static readonly Dictionary<string, DiagnosticDescriptor> Configurable = new IEnumerable<DiagnosticDescriptor>[]
        {
            DeclarationDiagnostics.All, GroupDiagnostics.All, AttributeDiagnostics.All, BodyDiagnostics.All,
            NamingDiagnostics.All, MaturityDiagnostics.All, CompatibilityDiagnostics.All,
            SyntaxDiagnostics.All, ManifestDiagnostics.All, ResolutionDiagnostics.All, DependencyDiagnostics.All,
        }
        .SelectMany(list => list)
        .Where(descriptor => IsRule(descriptor) || descriptor.DefaultSeverity != Severity.Error)
        .Append(ScreeningDiagnostics.UnusedSuppressionDescriptor)
        .Append(ScreeningDiagnostics.FixedProblemDescriptor)
        .ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    public static IEnumerable<string> Ids => Configurable.Keys.Order(StringComparer.Ordinal);

    public static bool IsConfigurable(string id) => Configurable.ContainsKey(id);

    /// <summary>An id can be a warning by default and an error for what is left out; that error stays.</summary>
    public static bool IsConfigurable(Diagnostic diagnostic) =>
        IsConfigurable(diagnostic.Id) && (IsRule(diagnostic.Descriptor) || diagnostic.Severity != Severity.Error);

    private static bool IsRule(DiagnosticDescriptor descriptor) => descriptor.Id[2] is '2' or '4' or '5';
}
