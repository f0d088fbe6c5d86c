using System.Collections.Immutable;
using Semconv.Core.Generation.Configuration;
using Semconv.Core.Yaml;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation;

/// <summary>The parameters that templates and filters see, and where they come from.</summary>
public static class GenerationParameters
{
    /// <summary>The name under which templates and filters see all parameters.</summary>
    public const string ReservedName = "params";

    /// <summary>
    /// The parameters of the command line: those of a parameter file, below its key <c>params</c>, and over them
    /// <c>name=value</c> definitions, whose values are YAML.
    /// </summary>
    public static ValueMap Read(SourceText? file, ImmutableArray<string> definitions, DiagnosticBag diagnostics)
    {
        var entries = new ValueMapBuilder();
        if (file is not null)
        {
            AddFile(file, entries, diagnostics);
        }

        foreach (var definition in definitions)
        {
            AddDefinition(definition, entries, diagnostics);
        }

        return entries.ToMap().SortByName();
    }

    /// <summary>What one entry's templates and filters see: file-level, entry and command line, the later ones winning.</summary>
    internal static ValueMap Merge(ValueMap fileLevel, ValueMap entry, ValueMap commandLine) =>
        new ValueMapBuilder().SetAll(fileLevel).SetAll(entry).SetAll(commandLine).ToMap().SortByName();

    /// <summary>The global <c>params</c> of templates, which also holds itself under its own name.</summary>
    internal static Value ForTemplates(ValueMap parameters) =>
        Value.From(new ValueMapBuilder().SetAll(parameters).Set(ReservedName, Value.From(parameters)).ToMap().SortByName());

    internal static void ReportReserved(YamlMapping parameters, DiagnosticBag diagnostics)
    {
        foreach (var entry in parameters.Entries)
        {
            if (entry.Key.Text == ReservedName)
            {
                diagnostics.Report(ConfigurationDiagnostics.ReservedParameter(entry.Key.Location));
            }
        }
    }

    private static void AddFile(SourceText file, ValueMapBuilder entries, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(file, diagnostics) is not { } root)
        {
            return;
        }

        if (root is not YamlMapping mapping || mapping.Find(ReservedName) is null)
        {
            diagnostics.Report(GenerationDiagnostics.ParametersIgnored(root.Location));
            return;
        }

        if (new MappingReader(mapping, "the parameter file", diagnostics).Child(ReservedName) is { } parameters)
        {
            ReportReserved(parameters.Mapping, diagnostics);
            foreach (var (key, value) in YamlValues.ToMap(parameters.Mapping))
            {
                entries.Set(key, value);
            }
        }
    }

    private static void AddDefinition(string definition, ValueMapBuilder entries, DiagnosticBag diagnostics)
    {
        var equals = definition.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            diagnostics.Report(GenerationDiagnostics.InvalidParameter(definition));
            return;
        }

        var name = definition[..equals];
        if (name == ReservedName)
        {
            diagnostics.Report(ConfigurationDiagnostics.ReservedParameter(null));
        }

        var source = SourceText.From($"-D {name}", definition[(equals + 1)..]);
        if (YamlReader.Read(source, diagnostics) is { } node)
        {
            entries.Set(name, YamlValues.ToValue(node));
        }
    }
}
