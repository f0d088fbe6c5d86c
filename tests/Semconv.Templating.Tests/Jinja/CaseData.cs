using System.Text;
using System.Text.Json;
using Semconv.Templating.Jq;
using Semconv.Templating.Values;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>The values that the template of a case is rendered with: its constant, or what its filter makes of the registry.</summary>
internal static class CaseData
{
    /// <summary>One value per render; none where Weaver writes nothing.</summary>
    public static IReadOnlyList<Value> Read(TemplateCase item)
    {
        if (item.Text("filter") is not { } filter)
        {
            return [item.Element("ctx") is { } ctx ? JsonValues.From(ctx) : Value.EmptyMap];
        }

        var value = JqOutput.ToContext(Run(item, filter));
        var isEach = item.Element("entry") is { } entry && entry.TryGetProperty("application_mode", out var mode) && mode.GetString() == "each";
        if (isEach && value.Kind == ValueKind.Sequence)
        {
            return value.AsSequence;
        }

        return !isEach && (value.IsNone || value == Value.EmptySequence) ? [] : [value];
    }

    private static System.Collections.Immutable.ImmutableArray<Value> Run(TemplateCase item, string filter)
    {
        var diagnostics = new DiagnosticBag();
        var own = item.Element("params") is { } json ? JsonValues.Map(json) : ValueMap.Empty;
        var variables = own.ToDictionary(entry => entry.Key.AsString, entry => entry.Value);
        variables["params"] = Value.From(own);
        var options = new JqOptions { Variables = [.. variables.Keys] };
        var program = JqProgram.Compile(SourceText.From("filter.jq", filter), options, diagnostics);
        var result = program?.Run(Registry(item), [.. variables.Values], diagnostics);
        Assert.True(result is not null && !diagnostics.HasErrors, string.Join('\n', diagnostics.ToImmutable().Select(one => one.Message)));
        return result!.Outputs;
    }

    private static Value Registry(TemplateCase item)
    {
        var isV2 = item.Element("args") is { } args && args.EnumerateArray().Any(argument => argument.GetString() == "--v2");
        var file = $"{item.Text("registry") ?? "minimal"}.{(isV2 ? "v2" : "v1")}.json";
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "template-cases", "registries", file), Encoding.UTF8));
        return JsonValues.From(document.RootElement);
    }
}
