using System.Collections.Immutable;
using Semconv.Core.Yaml;
using Semconv.LiveCheck.Findings;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>Reads <c>annotations.trace</c>; what is wrong is reported and left out.</summary>
internal sealed class TraceAnnotationReader(KnownNames names, DiagnosticBag diagnostics)
{
    private static readonly ImmutableArray<string> TraceKeys =
    [
        "profile", "class", "becomes", "match", "spans", "parent", "root", "same", "unique", "time", "status", "links",
        "workflow", "side", "delivery", "habits",
    ];

    private static readonly ImmutableArray<string> ParentKeys = ["any_of", "relation", "through", "required"];
    private static readonly ImmutableArray<string> CandidateKeys = ["type", "same"];
    private static readonly ImmutableArray<string> StatusKeys = ["error_when", "level"];
    private static readonly ImmutableArray<string> LinkKeys = ["min", "to"];
    private static readonly ImmutableArray<string> WorkflowKeys = ["role", "instance", "continued"];
    private static readonly ImmutableArray<string> Profiles = ["legacy", "target"];
    private static readonly ImmutableArray<string> Roots = ["allowed", "forbidden", "generation"];
    private static readonly ImmutableArray<string> Relations = ["direct", "nearest"];
    private static readonly ImmutableArray<string> Times = ["none", "within_parent", "after_parent_start"];
    private static readonly ImmutableArray<string> Sides = ["application", "sidecar"];
    private static readonly ImmutableArray<string> Levels = ["violation", "improvement", "information"];

    private readonly AnnotatedNames _names = new(names, diagnostics);

    /// <summary>Null when the item has no such annotation, or one that is no mapping.</summary>
    public TraceAnnotation? Read(YamlMapping? annotations, bool isSpan)
    {
        if (annotations is null || new AnnotationFields(annotations, "annotations", diagnostics).Fields("trace") is not { } trace)
        {
            return null;
        }

        trace.Allow(TraceKeys);
        return new TraceAnnotation
        {
            Profile = (Profile)trace.Word("profile", Profiles),
            Class = trace.Text("class")?.Value ?? string.Empty,
            Becomes = _names.Successors(trace.Texts("becomes")),
            Match = trace.Fields("match") is { } match ? new SpanDiscriminatorReader(_names).Read(match, isSpan) : null,
            Spans = _names.SpanTypes(trace.Texts("spans")),
            Parent = trace.Fields("parent") is { } parent ? ReadParent(parent) : null,
            Root = (RootRule)trace.Word("root", Roots),
            Same = ReadSame(trace),
            Unique = _names.Attributes(trace.Texts("unique")),
            Time = (TimeBound)trace.Word("time", Times),
            Status = trace.Fields("status") is { } status ? ReadStatus(status) : null,
            Links = trace.Fields("links") is { } links ? ReadLinks(links) : null,
            Workflow = trace.Fields("workflow") is { } workflow ? ReadWorkflow(workflow) : null,
            IsSidecar = trace.Word("side", Sides) == 1,
            IsDelivery = trace.Truth("delivery"),
            Habits = _names.Findings(trace.Texts("habits")),
        };
    }

    private ParentRelation ReadParent(AnnotationFields parent)
    {
        parent.Allow(ParentKeys);
        return new ParentRelation
        {
            AnyOf = [.. parent.Items("any_of").Select(ReadCandidate).OfType<ParentRelation.Candidate>()],
            IsNearest = parent.Word("relation", Relations) == 1,
            Through = _names.TypePatterns(parent.Texts("through")),
            IsRequired = parent.Truth("required", otherwise: true),
        };
    }

    private ParentRelation.Candidate? ReadCandidate(YamlNode node)
    {
        if (node is YamlScalar scalar)
        {
            _names.SpanTypes([AnnotationFields.Located(scalar)]);
            return new ParentRelation.Candidate(scalar.Text, []);
        }

        if (node is not YamlMapping mapping)
        {
            diagnostics.Report(TraceAnnotationDiagnostics.WrongKind(node.Location, "any_of", "a list of span types"));
            return null;
        }

        var fields = new AnnotationFields(mapping, "any_of", diagnostics);
        fields.Allow(CandidateKeys);
        if (fields.Text("type") is not { } type)
        {
            return null;
        }

        _names.SpanTypes([type]);
        return new ParentRelation.Candidate(type.Value, ReadSame(fields));
    }

    /// <summary>A list of keys, or a mapping of own key to the parent's key.</summary>
    private ImmutableArray<SharedKey> ReadSame(AnnotationFields fields)
    {
        if (fields.Node("same") is not YamlMapping)
        {
            return [.. _names.Attributes(fields.Texts("same")).Select(key => new SharedKey(key, key))];
        }

        var pairs = fields.Pairs("same");
        _names.Attributes([.. pairs.Select(pair => pair.Key)]);
        return [.. pairs.Select(pair => new SharedKey(pair.Key.Value, pair.Value))];
    }

    private StatusExpectation ReadStatus(AnnotationFields status)
    {
        status.Allow(StatusKeys);
        var conditions = ImmutableArray.CreateBuilder<StatusExpectation.Condition>();
        foreach (var item in status.Items("error_when"))
        {
            switch (item)
            {
                case YamlScalar { Text: "child_error" }:
                    conditions.Add(new StatusExpectation.ChildError());
                    break;
                case YamlMapping mapping:
                    conditions.AddRange(mapping.Entries.Select(ReadCondition));
                    break;
                default:
                    diagnostics.Report(TraceAnnotationDiagnostics.WrongKind(item.Location, "error_when", "'child_error' or a mapping of an attribute to a value"));
                    break;
            }
        }

        var level = status.Word("level", Levels) switch { 0 => FindingLevel.Violation, 1 => FindingLevel.Improvement, _ => FindingLevel.Information };
        return new StatusExpectation(conditions.DrainToImmutable(), level);
    }

    private StatusExpectation.AttributeValue ReadCondition(YamlEntry entry)
    {
        _names.Attributes([AnnotationFields.Located(entry.Key)]);
        return new StatusExpectation.AttributeValue(entry.Key.Text, entry.Value switch
        {
            YamlScalar { Text: "*" } => [],
            YamlScalar scalar => [scalar.Text],
            YamlSequence sequence => [.. sequence.Items.OfType<YamlScalar>().Select(item => item.Text)],
            _ => [],
        });
    }

    private LinkExpectation ReadLinks(AnnotationFields links)
    {
        links.Allow(LinkKeys);
        return new LinkExpectation(links.Number("min") ?? 0, _names.SpanTypes(links.Texts("to")));
    }

    private WorkflowPart ReadWorkflow(AnnotationFields workflow)
    {
        workflow.Allow(WorkflowKeys);
        if (workflow.Node("role") is null)
        {
            diagnostics.Report(TraceAnnotationDiagnostics.WrongKind(workflow.Mapping.Head, "role", $"one of {string.Join(", ", WorkflowPart.Roles)}"));
        }

        var instance = workflow.Text("instance");
        var continued = workflow.Pairs("continued");
        _names.Attributes([.. continued.Select(pair => pair.Key), .. instance is { } key ? [key] : ImmutableArray<Located<string>>.Empty]);
        return new WorkflowPart((WorkflowRole)(workflow.Word("role", WorkflowPart.Roles) + 1), instance?.Value, continued is [var pair, ..] ? new(pair.Key.Value, pair.Value) : null);
    }
}
