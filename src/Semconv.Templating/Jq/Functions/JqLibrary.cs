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
    /// <summary>The families of functions, those that most filters call first: one that no filter calls is never made.</summary>
    private static readonly Func<IEnumerable<JqBuiltin>>[] Families =
    [
        static () => PreludeFunctions.All,
        static () => BasicFunctions.All,
        static () => ListFunctions.All,
        static () => ObjectFunctions.All,
        static () => TextFunctions.All,
        static () => FormatFunctions.All,
        static () => NumberFunctions.All,
        static () => MathFunctions.All,
        static () => StreamFunctions.All,
        static () => SystemFunctions.All,
        static () => RegexFunctions.All,
        static () => DateFunctions.All,
    ];

    /// <summary>The families from here on are less often called than what is defined in the language itself.</summary>
    private const int FirstRare = 7;

    private static readonly Dictionary<string, JqBuiltin>?[] Tables = new Dictionary<string, JqBuiltin>?[Families.Length];

    private static Dictionary<string, JqDefinition>? _definitions;

    public static IEnumerable<string> Names =>
        Families.SelectMany(static family => family()).Select(static builtin => builtin.Name).Concat(Definitions.Values.Select(static definition => definition.Name)).Distinct();

    private static Dictionary<string, JqDefinition> Definitions => LazyInitializer.EnsureInitialized(ref _definitions, ParseDefinitions);

    /// <summary>The filter that is code of ours, by its key; null when there is none.</summary>
    public static JqBuiltin? FindBuiltin(string key)
    {
        for (var index = 0; index < Families.Length; index++)
        {
            if (index == FirstRare && Definitions.ContainsKey(key))
            {
                return null;
            }

            var table = Tables[index] ??= Families[index]().ToDictionary(static builtin => KeyOf(builtin.Name, builtin.Arity), StringComparer.Ordinal);
            if (table.TryGetValue(key, out var builtin))
            {
                return builtin;
            }
        }

        return null;
    }

    /// <summary>The filter that is defined by others, by its key; null when there is none.</summary>
    public static JqDefinition? FindDefinition(string key) => Definitions.GetValueOrDefault(key);

    /// <summary>What tells filters of one name apart: <c>name/arity</c>.</summary>
    public static string KeyOf(string name, int arity) => string.Create(CultureInfo.InvariantCulture, $"{name}/{arity}");

    private static Dictionary<string, JqDefinition> ParseDefinitions()
    {
        var source = SourceText.From("jq library", LibraryText.Content);
        var diagnostics = new DiagnosticBag();
        var definitions = JqParser.ParseLibrary(source.Content, span => new Location(source, span), diagnostics);
        return diagnostics.HasErrors
            ? throw new InvalidOperationException(diagnostics.ToImmutable()[0].Message)
            : definitions.ToDictionary(static definition => KeyOf(definition.Name, definition.Parameters.Length), StringComparer.Ordinal);
    }
}
