using System.Collections.Frozen;
using System.Collections.Immutable;
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
    public static FrozenDictionary<(string Name, int Arity), JqBuiltin> Builtins { get; } =
        ImmutableArray.Create(
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
            PreludeFunctions.All)
        .SelectMany(static family => family)
        .ToFrozenDictionary(static builtin => (builtin.Name, builtin.Arity));

    public static FrozenDictionary<(string Name, int Arity), JqDefinition> Definitions { get; } = ParseDefinitions();

    public static ImmutableArray<string> Names { get; } =
        [.. Builtins.Keys.Select(static key => key.Name).Concat(Definitions.Keys.Select(static key => key.Name)).Distinct()];

    private static FrozenDictionary<(string Name, int Arity), JqDefinition> ParseDefinitions()
    {
        var source = SourceText.From("jq library", LibraryText.Content);
        var diagnostics = new DiagnosticBag();
        var definitions = JqParser.ParseLibrary(source.Content, span => new Location(source, span), diagnostics);
        return diagnostics.HasErrors
            ? throw new InvalidOperationException(diagnostics.ToImmutable()[0].Message)
            : definitions.ToFrozenDictionary(static definition => (definition.Name, definition.Parameters.Length));
    }
}
