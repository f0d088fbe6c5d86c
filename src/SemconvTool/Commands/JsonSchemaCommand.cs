using System.Collections.Immutable;
using System.CommandLine;
using Semconv.Core.Output;
using Semconv.Core.Schemas;
using Semconv.Core.Validation.Screening;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;
using SemconvTool.Files;
using SemconvTool.Options;
using SemconvTool.Session;
using SemconvTool.Templates;

namespace SemconvTool.Commands;

/// <summary>Prints the JSON Schema of a kind of document that is read or written.</summary>
internal sealed class JsonSchemaCommand : IToolCommand
{
    private readonly Option<string> _name = OptionFactory.Text(
        "name", $"One of {string.Join(", ", Documents.Select(document => document.Name))} [default: {SchemaDocuments.All[0].Name}]", "--json-schema", "-j");

    private readonly Option<string> _output = OptionFactory.Text("file", "Write to a file instead of standard output", "--output", "-o");

    private readonly Option<string> _config = OptionFactory.Text("file", "Use this .weaver.toml instead of searching for one", "--config");

    private readonly DiagnosticOptions _diagnostics = new();

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv json-schema -j semconv-definition -o semconv.schema.json", "help an editor with definition files"),
        ("semconv json-schema -j diff-detailed", "describe what 'diff --format detailed-json' prints"),
    ];

    private static ImmutableArray<SchemaDocument> Documents => [.. SchemaDocuments.All, ConfigurationSchema.Document];

    public void Declare(Command command)
    {
        command.Add(_name);
        command.Add(_output);
        command.Add(_config);
        _diagnostics.AddTo(command);
    }

    public ExitCode Run(CommandInvocation invocation)
    {
        var bag = new DiagnosticBag();
        var environment = invocation.Environment;
        var configuration = ConfigurationLocator.Load(invocation.Value(_config) ?? invocation.Value(invocation.Globals.Config), environment, bag);
        var report = _diagnostics.Read(invocation, resultFormat: null, new FormSource(environment, configuration, bag));
        var name = invocation.Value(_name) ?? SchemaDocuments.All[0].Name;
        if (Documents.FirstOrDefault(document => document.Name == name) is not { } document)
        {
            bag.Report(UsageDiagnostics.UnknownChoice(_name.Name, name, Documents.Select(known => known.Name)));
        }
        else if (!bag.HasErrors)
        {
            var text = ResultFormat.Render(writer => document.Write(new JsonStructureWriter(writer)));
            if (invocation.Value(_output) is { } file)
            {
                OutputFile.Write(environment.FullPath(file), file, text, bag);
            }
            else
            {
                environment.Output.Write(text);
            }
        }

        return report.Print(report.Weigh(bag, new DiagnosticScreen()), environment);
    }
}
