using System.Text;
using System.Text.Json;
using Semconv.TestSupport;
using Semconv.Templating.Jq;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Tests.Jq;

/// <summary>One recorded run of a filter, evaluated without templates: the value that the template would see is compared.</summary>
internal sealed class JqCase
{
    private const string Folder = "template-cases";

    private readonly Value _case;

    private JqCase(Value content) => _case = content;

    public string Id => _case["id"].AsString;

    private string Filter => _case["filter"].AsString;

    private Value Params => _case["params"].Kind == ValueKind.Map ? _case["params"] : Value.EmptyMap;

    /// <summary>The cases of a group that have a filter.</summary>
    public static IEnumerable<JqCase> ReadGroup(string group) =>
        File.ReadLines(SharedData.Require("data", Folder, group + ".jsonl"))
            .Select(static line => new JqCase(ReadJson(Encoding.UTF8.GetBytes(line))))
            .Where(static one => one._case["filter"].Kind == ValueKind.String);

    /// <summary>Null when the engine does what was recorded, else what it does instead.</summary>
    public string? Compare()
    {
        var diagnostics = new DiagnosticBag();
        var result = Run(diagnostics);
        var error = _case["error"];
        if (!error.IsUndefined)
        {
            return CompareError(error, result, diagnostics);
        }

        if (result?.ExitCode == 0)
        {
            return _case["expected"].IsNone ? null : "halted";
        }

        return result is not { Succeeded: true }
            ? "fails: " + string.Join("; ", diagnostics.ToImmutable().Select(static one => $"{one.Location}: {one.Message}"))
            : CompareOutput(JqOutput.ToContext(result.Outputs));
    }

    /// <summary>The recorded message of a runtime error is ours, too.</summary>
    private static string? CompareError(Value error, JqResult? result, DiagnosticBag diagnostics)
    {
        if (result is { Succeeded: true })
        {
            return "does not fail";
        }

        if (result is null)
        {
            return diagnostics.HasErrors ? null : "fails without a diagnostic";
        }

        if (result.ExitCode is { } exitCode)
        {
            return error["exit"].AsInt == exitCode ? null : $"halts with {exitCode}";
        }

        var message = error["message"].AsString;
        var text = message[(message.IndexOf("' failed: ", StringComparison.Ordinal) + "' failed: ".Length)..];
        return text.StartsWith(result.Error!, StringComparison.Ordinal) ? null : $"fails with {result.Error} instead of {text}";
    }

    private JqResult? Run(DiagnosticBag diagnostics)
    {
        var parameters = Params.AsMap.ToDictionary(static entry => entry.Key.AsString, static entry => entry.Value);
        parameters["params"] = JqOutput.ToJsonValue(Params);
        var options = new JqOptions { Variables = [.. parameters.Keys] };
        var program = JqProgram.Compile(SourceText.From("filter.jq", Filter), options, diagnostics);
        return program?.Run(ReadRegistry(), [.. parameters.Values], diagnostics);
    }

    private string? CompareOutput(Value context)
    {
        var template = _case["template"].AsString;
        if (_case["expected_files"].Kind == ValueKind.Map)
        {
            var count = context.Kind == ValueKind.Sequence ? context.AsSequence.Length : 1;
            return _case["expected_files"].AsMap.Count == count ? null : $"makes {count} files";
        }

        if (_case["expected"].IsNone)
        {
            var isNothing = context.IsNone || (context.Kind == ValueKind.Sequence && context.AsSequence.Length == 0);
            return isNothing || (template.Contains("ctx.r", StringComparison.Ordinal) && context.IsNone) ? null : "gives " + JqOutput.ToJson(context);
        }

        if (!template.Contains("tojson", StringComparison.Ordinal))
        {
            return null;
        }

        var actual = template.Contains("ctx.r", StringComparison.Ordinal) ? context["r"] : context;
        var expected = _case["expected"].AsString;
        return Candidates(expected).Any(one => one.Equals(actual)) ? null : $"gives {JqOutput.ToJson(actual)} instead of {expected}";
    }

    /// <summary>The JSON in a printed text: all of it, or what follows a printed value in brackets.</summary>
    private static IEnumerable<Value> Candidates(string expected)
    {
        for (var start = 0; start >= 0 && start < expected.Length;)
        {
            if (JsonValueReader.TryRead(expected[start..], out var value, out _))
            {
                yield return value;
            }

            var next = expected.IndexOf("] ", start, StringComparison.Ordinal);
            start = next < 0 ? -1 : next + 2;
        }
    }

    private Value ReadRegistry()
    {
        var name = _case["registry"].Kind == ValueKind.String ? _case["registry"].AsString : "minimal";
        var isV2 = _case["args"].Kind == ValueKind.Sequence && _case["args"].AsSequence.Contains(Value.From("--v2"));
        return ReadJson(File.ReadAllBytes(SharedData.Require("data", Folder, "registries", $"{name}.{(isV2 ? "v2" : "v1")}.json")));
    }

    private static Value ReadJson(byte[] utf8) =>
        JsonValueReader.TryRead(utf8, out var value, out var error) ? value : throw new JsonException(error);
}
