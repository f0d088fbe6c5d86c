using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Dates;
using Semconv.Templating.Jq.Prelude;
using Semconv.Templating.Jq.Regexes;
using Semconv.Templating.Jq.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Jq.Functions;

/// <summary>Every filter that a program can call without defining it.</summary>
internal static class JqLibrary
{
    public static FrozenDictionary<string, JqBuiltin> Builtins { get; } =
        // Not immutable arrays in an array: LINQ over a struct is compiled anew in every process.
        new IEnumerable<JqBuiltin>[]
        {
            BasicFunctions.All,
            ListFunctions.All,
            ObjectFunctions.All,
            TextFunctions.All,
            FormatFunctions.All,
            NumberFunctions.All,
            MathFunctions.All,
            RegexFunctions.All,
            DateFunctions.All,
            StreamFunctions.All,
            SystemFunctions.All,
            PreludeFunctions.All,
        }
        .SelectMany(static family => family)
        .ToFrozenDictionary(static builtin => KeyOf(builtin.Name, builtin.Arity), StringComparer.Ordinal);

    public static FrozenDictionary<string, JqDefinition> Definitions { get; } = ParseDefinitions();

    public static ImmutableArray<string> Names { get; } =
        [.. Builtins.Values.Select(static builtin => builtin.Name).Concat(Definitions.Values.Select(static definition => definition.Name)).Distinct()];

    /// <summary>What tells filters of one name apart: <c>name/arity</c>.</summary>
    public static string KeyOf(string name, int arity) => string.Create(CultureInfo.InvariantCulture, $"{name}/{arity}");

    private static FrozenDictionary<string, JqDefinition> ParseDefinitions()
    {
        var source = SourceText.From("jq library", LibraryText.Content);
        var diagnostics = new DiagnosticBag();
        var definitions = JqParser.ParseLibrary(source.Content, span => new Location(source, span), diagnostics);
        return diagnostics.HasErrors
            ? throw new InvalidOperationException(diagnostics.ToImmutable()[0].Message)
            : definitions.ToFrozenDictionary(static definition => KeyOf(definition.Name, definition.Parameters.Length), StringComparer.Ordinal);
    }
}
