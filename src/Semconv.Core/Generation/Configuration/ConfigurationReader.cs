using System.Collections.Immutable;
using Semconv.Core.Yaml;
using Semconv.Templating.Jinja;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation.Configuration;

/// <summary>Reads one <c>weaver.yaml</c> and lays it over what files of lower priority said.</summary>
/// <remarks>Weaver merges parameters key by key, syntax and whitespace field by field, and replaces everything else as a whole.</remarks>
internal sealed class ConfigurationReader
{
    private static readonly ImmutableArray<string> Keys =
    [
        "targets", "templates", "params", "text_maps", "type_mapping", "template_syntax", "whitespace_control", "comment_formats",
        "default_comment_format", "acronyms", "undefined",
    ];

    private readonly MappingReader _reader;
    private readonly DiagnosticBag _diagnostics;

    private ConfigurationReader(MappingReader reader, DiagnosticBag diagnostics)
    {
        _reader = reader;
        _diagnostics = diagnostics;
    }

    public static TemplateConfig Merge(TemplateConfig lower, SourceText source, DiagnosticBag diagnostics)
    {
        var root = YamlReader.Read(source, diagnostics);
        return MappingReader.Open(root, "the configuration", diagnostics) is { } reader
            ? new ConfigurationReader(reader, diagnostics).Merge(lower)
            : lower;
    }

    private TemplateConfig Merge(TemplateConfig lower)
    {
        _reader.CheckKeys(Keys);
        return lower with
        {
            Targets = _reader.Items("targets") is { } targets ? ReadTargets(targets) : lower.Targets,
            Templates = _reader.Items("templates") is { } templates
                ? TemplateEntryReader.ReadAll(templates, _diagnostics)
                : lower.Templates,
            Parameters = _reader.Child("params") is { } parameters ? MergeParameters(lower.Parameters, parameters) : lower.Parameters,
            Settings = WeaverSettingsReader.Merge(lower.Settings, _reader, _diagnostics),
            Jinja = JinjaOptionsReader.Merge(lower.Jinja, _reader, _diagnostics),
        };
    }

    private ImmutableArray<GenerationTarget> ReadTargets(ImmutableArray<YamlNode> items)
    {
        var targets = ImmutableArray.CreateBuilder<GenerationTarget>();
        foreach (var item in items)
        {
            if (MappingReader.Open(item, "a target", _diagnostics) is not { } reader)
            {
                continue;
            }

            reader.CheckKeys(["target", "output"]);
            if (Required(reader, "target") is { } name && Required(reader, "output") is { } output)
            {
                targets.Add(new GenerationTarget(name, output));
            }
        }

        return targets.DrainToImmutable();
    }

    private Located<string>? Required(MappingReader reader, string key)
    {
        var text = reader.Text(key);
        if (text is null)
        {
            _diagnostics.Report(ConfigurationDiagnostics.MissingKey(
                reader.Head, "a target", key, "write '{ target: <template folder>, output: <folder> }'"));
        }

        return text;
    }

    /// <summary>A null removes a parameter, also one that no other file has.</summary>
    private ValueMap MergeParameters(ValueMap lower, MappingReader parameters)
    {
        GenerationParameters.ReportReserved(parameters.Mapping, _diagnostics);
        var own = YamlValues.ToMap(parameters.Mapping);
        var merged = new ValueMapBuilder();
        foreach (var (key, value) in new ValueMapBuilder().SetAll(lower).SetAll(own).ToMap())
        {
            if (!value.IsNone || !own.ContainsKey(key))
            {
                merged.Set(key, value);
            }
        }

        return merged.ToMap().SortByName();
    }
}
