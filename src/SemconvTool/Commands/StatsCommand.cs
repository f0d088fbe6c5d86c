using System.Collections.Immutable;
using System.CommandLine;
using Semconv.Core;
using Semconv.Core.Output;
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
        "path", "Templates that print counts, in a folder, an archive or behind a URL: a folder for each format [default: stats_templates]", "--templates");

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

        var (write, writeText) = invocation.Value(_declared) ? (Declared(source, session), null) : Resolved(source, session);
        var folder = session.TargetOf(_output, format.Name, invocation.Value(_output) ?? session.Configuration.Text("stats.output"));
        if (session.HasErrors)
        {
            return session.Finish(null);
        }

        if (templates is not null)
        {
            templates.Publish(write, folder, session);
        }
        else
        {
            var document = format == ResultFormat.Text && writeText is not null ? ResultFormat.Render(writeText) : format.Render(write);
            session.Publish(document, folder is null ? null : Path.Combine(folder, $"stats.{format.Extension}"));
        }

        return session.Finish(null);
    }

    /// <summary>How the counts are written as a structure and for people.</summary>
    private static (Action<IStructureWriter> Write, Action<TextWriter>? WriteText) Resolved(RegistrySource source, RegistrySession session)
    {
        var registry = session.Compile(source);

        // A published registry is of version 2, whatever was asked for.
        if (session.UsesV2 || source.Published is not null)
        {
            var signals = RegistryStatistics.Of(registry);
            return (writer => RegistryStatisticsWriter.Write(signals, writer), text => RegistryStatisticsText.Write(signals, text));
        }

        var groups = GroupStatistics.Of(registry);
        return (writer => GroupStatisticsWriter.Write(groups, source.Path, writer), text => GroupStatisticsText.Write(groups, text));
    }

    /// <summary>For people, the counts are written as YAML, which reads like a list.</summary>
    private static Action<IStructureWriter> Declared(RegistrySource source, RegistrySession session)
    {
        var files = source.Files.Select(file => SemconvFile.Read(file, session.Diagnostics)).ToImmutableArray();
        var statistics = DeclaredStatistics.Count(files);
        return writer => DeclaredStatisticsWriter.Write(statistics, writer);
    }
}
