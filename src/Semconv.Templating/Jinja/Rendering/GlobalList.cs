using Semconv.Templating.Jinja.Functions;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>The functions that every template has.</summary>
internal static class GlobalList
{
    private const string Builtins = "minijinja::functions::builtins::";
    private const string Contrib = "minijinja_contrib::globals::";

    private static readonly Dictionary<string, FunctionObject> All = new(StringComparer.Ordinal)
    {
        ["range"] = Function(Builtins + "range", CollectionFunctions.Range, isPure: true),
        ["dict"] = Function(Builtins + "dict", CollectionFunctions.Dict, isPure: true),
        ["debug"] = Function(Builtins + "debug", DebugFunction.Debug),
        ["namespace"] = Function(Builtins + "namespace", CollectionFunctions.Namespace),
        ["cycler"] = Function(Contrib + "cycler", StatefulFunctions.Cycler),
        ["joiner"] = Function(Contrib + "joiner", StatefulFunctions.Joiner),
        ["concat_if"] = Function("weaver_forge::extensions::util::concat_if", ConcatIfFunction.ConcatIf, isPure: true),
    };

    public static IEnumerable<string> Names => All.Keys;

    public static bool TryGet(string name, out Value value)
    {
        var isFound = All.TryGetValue(name, out var function);
        value = isFound ? Value.From(function!) : Value.Undefined;
        return isFound;
    }

    private static FunctionObject Function(string printedName, Func<RenderState, Arguments, Value> function, bool isPure = false) =>
        new(printedName, function) { IsPure = isPure };
}
