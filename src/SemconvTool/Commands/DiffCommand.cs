using System.Collections.Immutable;
using System.CommandLine;
using Semconv.Core.Comparison;
using Semconv.Core.Comparison.Names;
using Semconv.Core.Comparison.Reports;
using Semconv.Core.Syntax;
using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Files;
using SemconvTool.Options;
using SemconvTool.Session;

namespace SemconvTool.Commands;

/// <summary>Says what changed between two versions of a registry, and whom it breaks.</summary>
internal sealed class DiffCommand : IToolCommand
{
    private const string SchemaFormat = "telemetry-schema";

    private readonly RegistryCommandOptions _options = new();

    private readonly BaselineOptions _baseline = new();

    private readonly Option<string> _format = OptionFactory.Text(
        "format",
        $"One of {string.Join(", ", DiffFormat.All.Select(format => format.Name))} [default: text]",
        "--format",
        "--diff-format");

    private readonly Option<string> _failOn = OptionFactory.Text(
        "level", "Fail, with a place for each, on changes of a level: breaking, or risky and breaking", "--fail-on");

    private readonly Option<string> _previousSchema = OptionFactory.Text(
        "file", "With telemetry-schema: the schema file of the baseline, whose versions are kept", "--previous-schema");

    private readonly Option<string> _output = OptionFactory.Text("folder", "Write 'diff.<extension>' into a folder instead of printing", "--output", "-o");

    private readonly Option<string> _templates = OptionFactory.Text(
        "path", "Templates that print changes, in a folder, an archive or behind a URL: a folder for each format [default: diff_templates]", "--templates", "--diff-template");

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv diff --baseline main", "compare with the branch main"),
        ("semconv diff --baseline v1.0.0 --fail-on breaking", "fail when something breaks its users"),
        ("semconv diff --baseline main --format pull-request", "print a comment for a pull request"),
        ("semconv diff --baseline-registry ../old/model --format json", "print what Weaver prints"),
    ];

    public void Declare(Command command)
    {
        _baseline.AddTo(command);
        command.Add(_format);
        command.Add(_failOn);
        command.Add(_previousSchema);
        command.Add(_output);
        _options.AddTo(command);
        command.Add(_templates);
    }

    public ExitCode Run(CommandInvocation invocation)
    {
        var session = RegistrySession.Start(invocation, _options);
        var name = invocation.Value(_format) ?? session.Configuration.Text("diff.format");
        var templates = ResultTemplates.Find(_templates, "diff", (name, "ansi"), invocation, session);
        var format = FindFormat(templates is null ? name : "json", session);
        var forbidden = ReadForbidden(invocation, session);
        var writesSchema = templates is null && format.Name == SchemaFormat;
        if (!writesSchema && invocation.Has(_previousSchema))
        {
            session.Diagnostics.Report(UsageDiagnostics.OnlyWith(_previousSchema.Name, $"{_format.Name} {SchemaFormat}"));
        }

        if (session.HasErrors || _baseline.Load(invocation, session) is not { } baseline || session.Load() is not { } current)
        {
            return session.Finish(null);
        }

        var result = new DiffResult(session.CompileBaseline(baseline), session.Compile(current))
        {
            UsesV2 = session.UsesV2 || baseline.Published is not null || current.Published is not null,
            PreviousSchema = ReadPreviousSchema(invocation, session),
        };
        if (writesSchema && result.Current.SchemaUrl == SchemaUrl.Unknown)
        {
            session.Diagnostics.Report(PackageDiagnostics.NoManifest(current.Path));
        }

        if (session.HasErrors)
        {
            return session.Finish(null);
        }

        var folder = session.TargetOf(_output, format.Name, invocation.Value(_output) ?? session.Configuration.Text("diff.output"));
        if (templates is null)
        {
            session.Publish(format.Render(result), folder is null ? null : Path.Combine(folder, $"diff.{format.Extension}"));
        }
        else
        {
            templates.Publish(writer => NameComparisonWriter.Write(result.Names, writer), folder, session);
        }

        foreach (var change in result.Report.Changes.Where(change => change.Kind.Level >= forbidden))
        {
            session.Diagnostics.Report(ComparisonDiagnostics.Forbidden(change));
        }

        return session.Finish($"compared {baseline.Path} with {current.Path}: {result.Report.Summary()}");
    }

    private DiffFormat FindFormat(string? name, RegistrySession session)
    {
        var format = DiffFormat.All.FirstOrDefault(format => format.Name == (name ?? "text"));
        if (format is null)
        {
            session.Diagnostics.Report(UsageDiagnostics.UnknownFormat(_format.Name, name!, DiffFormat.All.Select(known => known.Name)));
        }

        return format ?? DiffFormat.All[0];
    }

    /// <summary>The level from which on changes fail the run; null when none does.</summary>
    private ChangeLevel? ReadForbidden(CommandInvocation invocation, RegistrySession session)
    {
        if (invocation.Value(_failOn) is not { } name)
        {
            return null;
        }

        var level = ChangeLevelNames.Parse(name);
        if (level is null or ChangeLevel.Safe)
        {
            var known = ChangeLevelNames.WorstFirst.Where(each => each != ChangeLevel.Safe).Select(ChangeLevelNames.Of);
            session.Diagnostics.Report(UsageDiagnostics.UnknownChoice(_failOn.Name, name, known));
        }

        return level;
    }

    private YamlMapping? ReadPreviousSchema(CommandInvocation invocation, RegistrySession session)
    {
        if (invocation.Value(_previousSchema) is not { } path)
        {
            return null;
        }

        var problems = new DiagnosticBag();
        if (InputFile.Read(invocation.Environment.FullPath(path), path, problems) is { } file)
        {
            if (YamlReader.Read(file, problems) is YamlMapping schema && schema.Find("file_format") is not null && schema.Find("versions") is not null)
            {
                session.Diagnostics.AddRange(problems.ToImmutable());
                return schema;
            }

            problems.Report(UsageDiagnostics.NotASchemaFile(_previousSchema.Name, path));
        }

        session.ReportUsage(problems);
        return null;
    }
}
