using System.Collections.Immutable;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax;

/// <summary>Exactly what one definition file says; nothing in it was looked up in another file.</summary>
/// <remarks>An item without what makes it one (its name, a type, a kind) was reported and is left out; other wrong values are left out of their item.</remarks>
public sealed record SemconvFile(SourceText Source, FileFormat Format)
{
    public ImmutableArray<AttributeDeclaration> Attributes { get; init; } = [];

    public ImmutableArray<AttributeGroupDeclaration> AttributeGroups { get; init; } = [];

    public ImmutableArray<SpanDeclaration> Spans { get; init; } = [];

    public ImmutableArray<MetricDeclaration> Metrics { get; init; } = [];

    public ImmutableArray<EventDeclaration> Events { get; init; } = [];

    public ImmutableArray<EntityDeclaration> Entities { get; init; } = [];

    public ImmutableArray<SpanRefinementDeclaration> SpanRefinements { get; init; } = [];

    public ImmutableArray<MetricRefinementDeclaration> MetricRefinements { get; init; } = [];

    public ImmutableArray<EventRefinementDeclaration> EventRefinements { get; init; } = [];

    public ImmutableArray<EntityRefinementDeclaration> EntityRefinements { get; init; } = [];

    public ImportsDeclaration? Imports { get; init; }

    /// <summary>The entries of <c>groups:</c> of definition/1.</summary>
    public ImmutableArray<GroupDeclaration> Groups { get; init; } = [];

    /// <summary>What the file declares and errors kept from being read.</summary>
    public LostDeclarations Lost { get; init; } = LostDeclarations.None;

    /// <summary>Reads a file of either format. Files do not depend on each other, so several may be read at once.</summary>
    public static SemconvFile Read(SourceText source, DiagnosticBag diagnostics) =>
        Reading.SemconvFileReader.Read(source, diagnostics);
}
