using System.Collections.Immutable;
using Semconv.Templating.Jinja;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation.Configuration;

/// <summary>What the <c>weaver.yaml</c> files that apply to a target say together.</summary>
public sealed record TemplateConfig
{
    public static TemplateConfig Empty { get; } = new();

    /// <summary>The file that counts in every folder down to the target.</summary>
    public const string FileName = "weaver.yaml";

    /// <summary>The file that Weaver plans: in the folder of the target only, and then nothing else counts.</summary>
    public const string PackageFileName = "weaver_template.yaml";

    /// <summary>The names that a configuration in the folder of a target may have, the one that wins first.</summary>
    public static ImmutableArray<string> OwnNames { get; } = [PackageFileName, FileName];

    /// <summary>What <c>generate</c> renders when no target is named; ours, Weaver has no such key.</summary>
    public ImmutableArray<GenerationTarget> Targets { get; init; } = [];

    public ImmutableArray<TemplateEntry> Templates { get; init; } = [];

    /// <summary>Delimiters, whitespace and what happens to undefined values.</summary>
    public JinjaOptions Jinja { get; init; } = JinjaOptions.Default;

    public ValueMap Parameters { get; init; } = ValueMap.Empty;

    /// <summary>Text maps, acronyms and comment formats.</summary>
    public WeaverSettings Settings { get; init; } = WeaverSettings.Default;

    /// <summary>Reads the files that apply, the one with the lowest priority first, and merges them as Weaver does.</summary>
    public static TemplateConfig Read(ImmutableArray<SourceText> sources, DiagnosticBag diagnostics)
    {
        var config = Empty;
        foreach (var source in sources)
        {
            config = ConfigurationReader.Merge(config, source, diagnostics);
        }

        return config;
    }
}
