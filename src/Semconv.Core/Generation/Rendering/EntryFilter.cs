using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Semconv.Templating.Jq;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation.Rendering;

/// <summary>Runs the jq programs of a template entry: <c>when</c> and <c>filter</c>.</summary>
internal static class EntryFilter
{
    /// <summary>Whether the entry takes part; false also when its <c>when</c> failed, which is reported.</summary>
    public static bool TakesPart(EntryScope scope, Value context, DiagnosticBag diagnostics)
    {
        if (scope.Entry.When is not { } when)
        {
            return true;
        }

        if (Run(when, scope, context, diagnostics) is not { } outputs)
        {
            return false;
        }

        if (outputs is [{ Kind: ValueKind.Bool } single])
        {
            return single.AsBool;
        }

        diagnostics.Report(GenerationDiagnostics.WhenNotBoolean(when.Location, Describe(outputs)));
        return false;
    }

    /// <summary>The value that templates see, or null when the filter failed, which is reported.</summary>
    public static Value? Run(EntryScope scope, Value context, DiagnosticBag diagnostics)
    {
        if (scope.Entry.Filter is not { } filter)
        {
            return JqOutput.ToContext([context]);
        }

        if (Run(filter, scope, context, diagnostics) is not { } outputs)
        {
            return null;
        }

        var result = JqOutput.ToContext(outputs);
        if (result.IsNone && !outputs[0].IsNone)
        {
            diagnostics.Report(GenerationDiagnostics.FilterResultLost(filter.Location));
        }

        return result;
    }

    private static ImmutableArray<Value>? Run(Located<string> program, EntryScope scope, Value context, DiagnosticBag diagnostics)
    {
        var text = new EmbeddedText(program);
        var names = new string[scope.Parameters.Count + 1];
        var values = new Value[names.Length];
        for (var index = 0; index < scope.Parameters.Count; index++)
        {
            ref readonly var parameter = ref scope.Parameters.Entries[index];
            names[index] = parameter.Key.AsString;
            values[index] = parameter.Value;
        }

        names[^1] = GenerationParameters.ReservedName;
        values[^1] = Value.From(scope.Parameters);
        var options = JqOptions.Default with { Variables = [.. names], Locate = text.Locate };
        var compiled = JqProgram.Compile(text.Source, options, diagnostics);
        var result = compiled?.Run(context, ImmutableCollectionsMarshal.AsImmutableArray(values), diagnostics);
        if (result?.ExitCode is { } exitCode)
        {
            diagnostics.Report(GenerationDiagnostics.FilterHalted(program.Location, exitCode));
        }

        return result is { Succeeded: true } ? result.Outputs : null;
    }

    /// <summary>What a program gave, in words.</summary>
    public static string Describe(ImmutableArray<Value> outputs) => outputs switch
    {
        [] => "nothing",
        [{ IsNone: true }] => "null",
        [{ Kind: ValueKind.String }] => "a text",
        [{ IsNumber: true }] => "a number",
        [{ Kind: ValueKind.Sequence }] => "a list",
        [_] => "an object",
        _ => "several values",
    };
}
