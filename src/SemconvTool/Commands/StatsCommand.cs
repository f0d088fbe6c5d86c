using System.Collections.Immutable;
using System.CommandLine;
using Semconv.Core;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Core.Statistics;
using Semconv.Core.Statistics.Groups;
using Semconv.Core.Syntax;
using SemconvTool.CommandLine;
using SemconvTool.Options;
using SemconvTool.Session;

namespace SemconvTool.Commands;

/// <summary>Counts what a registry holds: after resolution, or as its files say it.</summary>
/// <remarks>As in Weaver, groups are counted without <c>--v2</c>, attributes and signals with it.</remarks>
internal sealed class StatsCommand : IToolCommand
{
    private readonly RegistryCommandOptions _options = new();

    private readonly Option<string> _format = OptionFactory.Choice(
        "format", ResultFormat.WithText.Select(format => format.Name), "text, json, yaml, jsonl or mute [default: text]", "--format");

    private readonly Option<bool> _declared = new("--declared") { Description = "Count what the files say, before anything is resolved" };

    private readonly Option<string> _output = OptionFactory.Text("folder", "Write 'stats.<format>' into a folder instead of printing", "--output", "-o");

    private readonly Option<string> _templates = OptionFactory.Text(
        "folder", "Templates that print counts: a folder for each format, whose name wins over ours [default: stats_templates]", "--templates");

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv stats --v2", "count attributes and signals of the registry"),
        ("semconv stats -r model/dapr --declared --format json", "count what the files of a folder declare"),
    ];

    public void Declare(Command command)
    {
        _options.AddTo(command);
        command.Add(_format);
        command.Add(_declared);
        command.Add(_output);
        command.Add(_templates);
    }

    public ExitCode Run(CommandInvocation invocation)
    {
        var session = RegistrySession.Start(invocation, _options);
        var name = invocation.Value(_format) ?? session.Configuration.Text("stats.format");
        var templates = ResultTemplates.Find(_templates, "stats", (name, "text"), invocation, session);
        var format = session.FindFormat(_format, templates is null ? name ?? "text" : "json", ResultFormat.WithText);
        if (format is null || session.Load() is not { } source)
        {
            return session.Finish(null);
        }

        var document = invocation.Value(_declared) ? Declared(source, format, session) : Resolved(source, format, session);
        if (!session.HasErrors)
        {
            var folder = invocation.Value(_output) ?? session.Configuration.Text("stats.output");
            if (templates is null)
            {
                session.Publish(document, folder is null ? null : Path.Combine(folder, $"stats.{format.Extension}"));
            }
            else
            {
                templates.Publish(document, folder, session);
            }
        }

        return session.Finish(null);
    }

    private static string Resolved(RegistrySource source, ResultFormat format, RegistrySession session)
    {
        var registry = session.Compile(source);

        // A published registry is of version 2, whatever was asked for.
        return session.UsesV2 || source.Published is not null ? Signals(registry, format) : Groups(registry, source.Path, format);
    }

    private static string Groups(ResolvedRegistry registry, string path, ResultFormat format)
    {
        var statistics = GroupStatistics.Of(registry);
        return format == ResultFormat.Text
            ? ResultFormat.Render(writer => GroupStatisticsText.Write(statistics, writer))
            : format.Render(writer => GroupStatisticsWriter.Write(statistics, path, writer));
    }

    private static string Signals(ResolvedRegistry registry, ResultFormat format)
    {
        var statistics = RegistryStatistics.Of(registry);
        return format == ResultFormat.Text
            ? ResultFormat.Render(writer => RegistryStatisticsText.Write(statistics, writer))
            : format.Render(writer => RegistryStatisticsWriter.Write(statistics, writer));
    }

    /// <summary>As text, the counts are written as YAML, which reads like a list.</summary>
    private static string Declared(RegistrySource source, ResultFormat format, RegistrySession session)
    {
        var files = source.Files.Select(file => SemconvFile.Read(file, session.Diagnostics)).ToImmutableArray();
        var statistics = DeclaredStatistics.Count(files);
        var document = JsonBytes.Of(writer => DeclaredStatisticsJson.Write(statistics, writer));
        return format.Render(writer => JsonBytes.Copy(document, writer));
    }
}
