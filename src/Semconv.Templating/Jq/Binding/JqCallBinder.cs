using System.Collections.Immutable;
using System.Globalization;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Filters;
using Semconv.Templating.Jq.Functions;
using Semconv.Templating.Jq.Syntax;
using Semconv.Text;

namespace Semconv.Templating.Jq.Binding;

/// <summary>Binds definitions and calls: what the program defines, then the library.</summary>
internal sealed class JqCallBinder(JqBinder binder)
{
    /// <summary>Library definitions that the program uses, bound once for every call that stands in the program.</summary>
    private readonly Dictionary<string, JqFunction> _library = new(StringComparer.Ordinal);

    public JqFilter BindDefinitions(JqNode.Definitions node, JqScope scope)
    {
        foreach (var definition in node.Items)
        {
            scope = scope.WithFunction(binder.BindFunction(definition, scope));
        }

        return binder.Bind(node.Body, scope);
    }

    public JqFilter BindCall(JqNode.Call call, JqScope scope)
    {
        if (scope.Find(call.Name, call.Arguments.Length, IsCallable) is { } found)
        {
            return found.Entry.Kind switch
            {
                JqScope.EntryKind.Closure => new ClosureCallFilter(binder.At(call.Span), found.Levels, found.Entry.Place),
                JqScope.EntryKind.ValueParameter => new VariableFilter(binder.At(call.Span), found.Levels, found.Entry.Place),
                _ => new CallFilter(binder.At(call.Span), found.Entry.Function!, found.Levels, BindArguments(call, scope)),
            };
        }

        var key = JqLibrary.KeyOf(call.Name, call.Arguments.Length);
        if (JqLibrary.FindBuiltin(key) is { } builtin)
        {
            JqOptionCheck.Run(call, binder);
            return builtin.Create(binder.At(call.Span), BindArguments(call, scope));
        }

        if (JqLibrary.FindDefinition(key) is { } definition)
        {
            return new CallFilter(binder.At(call.Span), LibraryFunction(definition, binder.At(call.Span)), scope.Function.Level, BindArguments(call, scope));
        }

        var nearest = NearestName.Find(call.Name, scope.NamesOf(IsCallable).Concat(JqLibrary.Names));
        binder.Report(call.Span, location => JqDiagnostics.UnknownFilter(location, call.Name, call.Arguments.Length, nearest));
        BindArguments(call, scope);
        return new EmptyFilter(binder.At(call.Span));
    }

    private static bool IsCallable(JqScope.EntryKind kind) =>
        kind is JqScope.EntryKind.Function or JqScope.EntryKind.Closure or JqScope.EntryKind.ValueParameter;

    private ImmutableArray<JqFilter> BindArguments(JqNode.Call call, JqScope scope) =>
        [.. call.Arguments.Select(argument => binder.Bind(argument, scope))];

    private JqFunction LibraryFunction(JqDefinition definition, TextSpan call)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{definition.Name}/{definition.Parameters.Length} {call.Start} {call.Length}");
        if (!_library.TryGetValue(key, out var function))
        {
            var outer = binder.LibraryCall;
            binder.LibraryCall = call;
            function = binder.BindFunction(definition, JqScope.Root(new JqFunctionScope(0)));
            binder.LibraryCall = outer;
            _library.Add(key, function);
        }

        return function;
    }
}
