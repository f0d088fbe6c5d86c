using System.Collections.Immutable;
using Semconv.Core.Generation.Configuration;
using Semconv.Core.Generation.Rendering;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation;

/// <summary>Renders a target: a registry as templates see it, and templates, to files.</summary>
/// <remarks>
/// Every entry is tried, so all errors come together, and the files of entries without errors are returned in spite of them. What
/// is returned does not depend on the number of threads.
/// </remarks>
public static class RegistryGenerator
{
    /// <param name="context">The resolved registry, in the form that the templates expect.</param>
    /// <param name="package">The target.</param>
    /// <param name="parameters">The parameters of the command line, which win over those of the configuration.</param>
    /// <param name="diagnostics">What is wrong with configuration, filters, templates and file names.</param>
    /// <returns>The files, sorted by path.</returns>
    public static ImmutableArray<GeneratedFile> Generate(
        Value context, TemplatePackage package, ValueMap parameters, DiagnosticBag diagnostics) =>
        Generate(() => context, package, parameters, null, diagnostics);

    /// <summary>The same, with a look at how many renderings are done.</summary>
    /// <param name="takeContext">Gives the registry, once, before anything is rendered. A large part of it is garbage after that, if nobody else holds it.</param>
    /// <param name="package">The target.</param>
    /// <param name="parameters">The parameters of the command line.</param>
    /// <param name="progress">Gets how many renderings are done; null when nobody looks on.</param>
    /// <param name="diagnostics">What is wrong with configuration, filters, templates and file names.</param>
    public static ImmutableArray<GeneratedFile> Generate(
        Func<Value> takeContext, TemplatePackage package, ValueMap parameters, WorkProgress? progress, DiagnosticBag diagnostics) =>
        OutputCollector.Collect(Render(takeContext, package, parameters, progress, diagnostics), package.OutputFolder, diagnostics);

    /// <summary>The texts of a target in the order of its entries, whatever files they are meant for: a report to print.</summary>
    /// <param name="context">The document, in the form that the templates expect.</param>
    /// <param name="package">The target.</param>
    /// <param name="diagnostics">What is wrong with configuration, filters and templates.</param>
    public static ImmutableArray<string> Print(Value context, TemplatePackage package, DiagnosticBag diagnostics) =>
        [.. Render(() => context, package, ValueMap.Empty, null, diagnostics).OfType<RenderedOutput>().Select(output => output.Content)];

    private static RenderedOutput?[] Render(Func<Value> takeContext, TemplatePackage package, ValueMap parameters, WorkProgress? progress, DiagnosticBag diagnostics)
    {
        // A list that cannot be read is not an empty one.
        if (package.Config.Templates.IsEmpty && !diagnostics.HasErrors)
        {
            diagnostics.Report(ConfigurationDiagnostics.NoTemplates());
        }

        var jobs = PlanAll(takeContext(), package, parameters, diagnostics);
        var renderer = new JobRenderer(package, diagnostics);
        var outputs = new RenderedOutput?[jobs.Length];
        WorkSharing.Run(jobs.Length, index => outputs[index] = renderer.Render(jobs[index]), progress);
        return outputs;
    }

    private static RenderJob[] PlanAll(Value context, TemplatePackage package, ValueMap parameters, DiagnosticBag diagnostics)
    {
        var entries = package.Config.Templates;
        var plans = new RenderJob[entries.Length][];
        WorkSharing.Run(entries.Length, index =>
        {
            var scope = new EntryScope(entries[index], GenerationParameters.Merge(package.Config.Parameters, entries[index].Parameters, parameters));
            plans[index] = Plan(scope, context, package, diagnostics);
        });

        return [.. plans.SelectMany(plan => plan)];
    }

    /// <summary>The renderings of one entry: every file that its pattern means, with every item of its filter.</summary>
    private static RenderJob[] Plan(EntryScope scope, Value context, TemplatePackage package, DiagnosticBag diagnostics)
    {
        var pattern = scope.Entry.Pattern;
        var files = package.Match(pattern.Value).ToList();
        if (files.Count == 0)
        {
            var nearest = NearestName.Find(pattern.Value.Text, package.Files.Select(file => file.Path));
            diagnostics.Report(GenerationDiagnostics.UnmatchedPattern(pattern.Location, pattern.Value.Text, nearest));
            return [];
        }

        if (!EntryFilter.TakesPart(scope, context, diagnostics) || EntryFilter.Run(scope, context, diagnostics) is not { } result)
        {
            return [];
        }

        var jobs = new List<RenderJob>();
        foreach (var file in files)
        {
            foreach (var item in Items(result, scope.Entry.Mode))
            {
                jobs.Add(new RenderJob(scope, file, item));
            }
        }

        return [.. jobs];
    }

    /// <summary>What a template is rendered with, once for each; Weaver skips a single rendering of nothing.</summary>
    private static ImmutableArray<Value> Items(Value result, ApplicationMode mode)
    {
        var isSequence = result.Kind == ValueKind.Sequence;
        if (mode == ApplicationMode.Each)
        {
            return isSequence ? result.AsSequence : [result];
        }

        return result.IsNone || (isSequence && result.AsSequence.IsEmpty) ? [] : [result];
    }
}
