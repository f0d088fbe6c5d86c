using System.Diagnostics;
using System.Runtime.CompilerServices;
using Semconv.Core;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Session;

/// <summary>Compiles a registry of a few lines on a second processor, while the first reads the command line and the files.</summary>
/// <remarks>
/// Most of a short run goes into preparing methods that run for the first time. These are those that every registry needs, and those that most documents need.
/// A program compiled ahead of time has nothing to prepare.
/// </remarks>
internal static class CompilerWarmUp
{
    private const string Version1 = """
        groups:
          - id: registry.a
            type: attribute_group
            display_name: A
            brief: >
              Text that is folded.
            attributes:
              - id: a.kind
                type:
                  members:
                    - id: one
                      value: 'one'
                      brief: "One"
                      stability: stable
                brief: Kind
                note: |
                  Text that is
                  not folded.
                stability: development
                examples: ['one', "two"]
              - id: a.count
                type: int
                brief: Count
                stability: stable
                examples: [1, 2]
                deprecated:
                  reason: renamed
                  renamed_to: a.kind
          - id: span.a
            type: span
            span_kind: client
            stability: development
            extends: registry.a
            brief: Span
            attributes:
              - ref: a.kind
                brief: Another text
                requirement_level:
                  conditionally_required: when it is there
          - id: metric.a
            type: metric
            metric_name: a
            instrument: counter
            unit: "1"
            stability: development
            brief: Metric
            annotations: { key: value }
            entity_associations: [a]
            attributes:
              - ref: a.kind
                requirement_level: opt_in
          - id: entity.a
            type: entity
            name: a
            stability: development
            brief: Entity
            attributes:
              - ref: a.kind
                role: identifying

        """;

    private const string Version2 = """
        file_format: definition/2
        attributes:
          - key: b.text
            type: template[string]
            brief: Text
            stability: stable
            examples: [a]
        attribute_groups:
          - id: b.group
            visibility: internal
            attributes:
              - ref: b.text
        events:
          - name: b
            brief: Event
            stability: development
            attributes:
              - ref_group: b.group

        """;

    /// <summary>Starts in the background when the arguments name a command that compiles a registry; the process does not wait for it.</summary>
    public static void Start(string[] args)
    {
        if (args is [var name, ..] && IsFor(name) && RuntimeFeature.IsDynamicCodeCompiled && Environment.ProcessorCount > 1)
        {
            var rendersTemplates = args.Take(2).Any(TemplateWarmUp.IsFor);
            new Thread(() => Guard(() => Warm(rendersTemplates))) { IsBackground = true }.UnsafeStart();
        }
    }

    private static void Warm(bool rendersTemplates)
    {
        var registry = Compile(new DiagnosticBag());
        if (rendersTemplates)
        {
            TemplateWarmUp.Render(registry);
        }
        else
        {
            Write(registry);
        }
    }

    /// <summary>Does work that only prepares, on one thread.</summary>
    internal static void Guard(Action work)
    {
        try
        {
            WorkSharing.RunAlone(work);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A defect of the compiler. The run itself meets it too and reports it; here it would end the process without a word.
            Debug.WriteLine(exception);
        }
    }

    /// <summary>Asks no list of commands: making that takes part of the time which is to be saved.</summary>
    internal static bool IsFor(string name) =>
        name is "registry" or "check" or "resolve" or "diff" or "stats" or "generate" or "update-markdown" or "search" or "emit" or "package" or "live-check";

    internal static ResolvedRegistry Compile(DiagnosticBag diagnostics)
    {
        var source = new RegistrySource("warm-up") { Files = [SourceText.From("1.yaml", Version1), SourceText.From("2.yaml", Version2)] };
        return RegistryCompiler.Compile(source, ResolutionOptions.Default, diagnostics);
    }

    private static void Write(ResolvedRegistry registry) =>
        GroupedRegistryWriter.Write(registry, "warm-up", new JsonStructureWriter(TextWriter.Null));
}
