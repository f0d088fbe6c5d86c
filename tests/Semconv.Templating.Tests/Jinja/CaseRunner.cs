using System.Text.Json;
using Semconv.Templating.Jinja;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>Runs a recorded case on the engine, without files and configuration readers.</summary>
internal static class CaseRunner
{
    private const string TemplateName = "case.j2";
    private const string ErrorPrefix = "Template evaluation error -> ";

    /// <summary>Null when the case passes, else what differs.</summary>
    public static string? Run(TemplateCase item)
    {
        var expected = Expectation(item);
        var actual = Execute(item);
        return expected == actual ? null : Difference.Describe(expected, actual);
    }

    private static string Expectation(TemplateCase item)
    {
        if (item.ErrorMessage is { } message)
        {
            return "error: " + FirstLine(message);
        }

        if (item.Element("expected_files") is { } files)
        {
            return string.Join('\n', files.EnumerateObject().Select(file => $"{file.Name}: {file.Value.GetString()}").Order(StringComparer.Ordinal));
        }

        return item.Text("expected") is { } text ? "out.txt: " + text : string.Empty;
    }

    private static string FirstLine(string message)
    {
        message = message.Replace(ErrorPrefix, string.Empty, StringComparison.Ordinal);
        message = message.Replace($"Invalid template file '{TemplateName}': ", string.Empty, StringComparison.Ordinal)
            .Replace(". Available templates: []", string.Empty, StringComparison.Ordinal);
        return message.Split('\n')[0];
    }

    private static string Execute(TemplateCase item)
    {
        var set = new TemplateSet(Sources(item), Options(item), CaseSettings.Read(item.Element("config")));
        var files = CaseData.Read(item).Select(data => Render(item, set, data));
        return string.Join('\n', files.Order(StringComparer.Ordinal));
    }

    private static string Render(TemplateCase item, TemplateSet set, Value data)
    {
        var input = new RenderInput(
            new ValueMapBuilder().Set("ctx", data).ToMap(),
            new ValueMapBuilder().Set("params", Value.From(Parameters(item))).ToMap());
        var result = set.Render(TemplateName, input, new DiagnosticBag());
        return result.Error is { } error
            ? "error: " + error.WeaverMessage.Split('\n')[0]
            : $"{FileName(item, set, input, result)}: {result.Text}";
    }

    private static string FileName(TemplateCase item, TemplateSet set, RenderInput input, RenderResult result)
    {
        if (result.FileName is not null)
        {
            return result.FileName;
        }

        var template = item.Element("entry") is { } entry && entry.TryGetProperty("file_name", out var name) ? name.GetString()! : "out.txt";
        return set.RenderText(SourceText.From("file_name", template), input, new DiagnosticBag()).Text!;
    }

    private static Func<string, SourceText?> Sources(TemplateCase item)
    {
        var sources = new Dictionary<string, SourceText> { [TemplateName] = SourceText.From(TemplateName, item.Text("template")!) };
        foreach (var file in item.Element("files")?.EnumerateObject().ToArray() ?? [])
        {
            sources[file.Name] = SourceText.From(file.Name, file.Value.GetString()!);
        }

        return sources.GetValueOrDefault;
    }

    private static ValueMap Parameters(TemplateCase item)
    {
        var own = item.Element("params") is { } json ? JsonValues.Map(json) : ValueMap.Empty;
        return ValueMap.Create(own.Append(KeyValuePair.Create(Value.From("params"), Value.From(own)))
            .OrderBy(entry => entry.Key.AsString, StringComparer.Ordinal));
    }

    private static JinjaOptions Options(TemplateCase item)
    {
        var control = item.Element("config") is { } config && config.TryGetProperty("whitespace_control", out var value) ? value : default;
        bool Flag(string name) => control.ValueKind == JsonValueKind.Object && control.TryGetProperty(name, out var flag)
            && flag.ValueKind == JsonValueKind.True;
        return JinjaOptions.Default with
        {
            TrimBlocks = Flag("trim_blocks"),
            LstripBlocks = Flag("lstrip_blocks"),
            KeepTrailingNewline = Flag("keep_trailing_newline"),
        };
    }
}
