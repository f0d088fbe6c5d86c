using System.Collections.Immutable;
using static Semconv.Core.Comparison.ChangeLevel;

namespace Semconv.Core.Comparison;

/// <summary>Every sort of change that a comparison finds, with its level for source, wire and dashboard.</summary>
public static class ChangeKinds
{
    public static readonly ChangeKind Added = new("added", Safe, Safe, Safe, "added");
    public static readonly ChangeKind Removed = new("removed", Breaking, Breaking, Breaking, "removed");
    public static readonly ChangeKind GroupRemoved = new("group-removed", Breaking, Safe, Safe, "removed; signals that used it say what they lose");
    public static readonly ChangeKind RefinementRemoved = new("refinement-removed", Breaking, Risky, Risky, "removed; what it refined is still there");

    public static readonly ChangeKind Renamed = new("renamed", Risky, Risky, Risky, "deprecated in favour of '{after}'");
    public static readonly ChangeKind Deprecated = new("deprecated", Risky, Risky, Risky, "deprecated");
    public static readonly ChangeKind DeprecationChanged = new("deprecation-changed", Safe, Safe, Safe, "the deprecation says something else");
    public static readonly ChangeKind Undeprecated = new("undeprecated", Safe, Safe, Safe, "no longer deprecated");
    public static readonly ChangeKind StabilityRaised = new("stability-raised", Safe, Safe, Safe, "the stability went up from {before} to {after}");
    public static readonly ChangeKind StabilityLowered = new("stability-lowered", Risky, Risky, Risky, "the stability went down from {before} to {after}");
    public static readonly ChangeKind BriefChanged = new("brief-changed", Safe, Safe, Safe, "the brief changed");
    public static readonly ChangeKind NoteChanged = new("note-changed", Safe, Safe, Safe, "the note changed");
    public static readonly ChangeKind ExamplesChanged = new("examples-changed", Safe, Safe, Safe, "the examples changed");
    public static readonly ChangeKind AnnotationsChanged = new("annotations-changed", Safe, Safe, Safe, "the annotations changed, which templates may read");

    public static readonly ChangeKind TypeChanged = new("type-changed", Risky, Breaking, Breaking, "the type changed from {before} to {after}");
    public static readonly ChangeKind ValuesOpened = new("values-opened", Breaking, Safe, Safe, "the named values are gone, the values are {after} still");
    public static readonly ChangeKind ValuesNamed = new("values-named", Safe, Risky, Safe, "the values are {before} still, and some have names now");
    public static readonly ChangeKind MemberAdded = new("member-added", Safe, Safe, Safe, "the value '{after}' was added as '{part}'");
    public static readonly ChangeKind MemberRemoved = new("member-removed", Breaking, Breaking, Breaking, "the value '{before}' of '{part}' was removed");
    public static readonly ChangeKind MemberRenamed = new("member-renamed", Breaking, Safe, Safe, "the value '{part}' is called '{after}' instead of '{before}'");
    public static readonly ChangeKind MemberValueChanged = new("member-value-changed", Risky, Breaking, Breaking, "the value of '{part}' changed from '{before}' to '{after}'");
    public static readonly ChangeKind MemberDeprecated = new("member-deprecated", Risky, Risky, Risky, "the value of '{part}' is deprecated");
    public static readonly ChangeKind MemberUndeprecated = new("member-undeprecated", Safe, Safe, Safe, "the value of '{part}' is no longer deprecated");
    public static readonly ChangeKind MemberStabilityRaised = new("member-stability-raised", Safe, Safe, Safe, "the stability of '{part}' went up from {before} to {after}");
    public static readonly ChangeKind MemberStabilityLowered = new("member-stability-lowered", Risky, Risky, Risky, "the stability of '{part}' went down from {before} to {after}");
    public static readonly ChangeKind MemberReworded = new("member-reworded", Safe, Safe, Safe, "the words about '{part}' changed");

    public static readonly ChangeKind UnitChanged = new("unit-changed", Safe, Breaking, Breaking, "the unit changed from '{before}' to '{after}'");
    public static readonly ChangeKind InstrumentChanged = new("instrument-changed", Risky, Breaking, Breaking, "the instrument changed from {before} to {after}");
    public static readonly ChangeKind SpanKindChanged = new("span-kind-changed", Risky, Breaking, Breaking, "the span kind changed from {before} to {after}");
    public static readonly ChangeKind SpanNameChanged = new("span-name-changed", Breaking, Breaking, Breaking, "the span name changed from '{before}' to '{after}'");
    public static readonly ChangeKind SpanNameReworded = new("span-name-reworded", Safe, Risky, Risky, "the words about the span name changed, its placeholders did not");
    public static readonly ChangeKind EmissionWeakened = new("emission-weakened", Safe, Risky, Risky, "the requirement level went down from {before} to {after}");
    public static readonly ChangeKind EmissionStrengthened = new("emission-strengthened", Safe, Safe, Safe, "the requirement level went up from {before} to {after}");
    public static readonly ChangeKind AssociationsAdded = new("associations-added", Safe, Safe, Safe, "is associated with entities now: {after}");
    public static readonly ChangeKind AssociationsChanged = new("associations-changed", Safe, Risky, Risky, "the entities it is associated with changed from {before} to {after}");

    public static readonly ChangeKind UseAdded = new("use-added", Safe, Safe, Safe, "has the attribute '{part}' now ({after})");
    public static readonly ChangeKind DimensionAdded = new("dimension-added", Safe, Risky, Risky, "has the attribute '{part}' now ({after}), which splits its time series");
    public static readonly ChangeKind UseRemoved = new("use-removed", Safe, Breaking, Breaking, "no longer has the attribute '{part}', which was {before}");
    public static readonly ChangeKind OptionalUseRemoved = new("optional-use-removed", Safe, Risky, Risky, "no longer has the attribute '{part}', which was opt_in");
    public static readonly ChangeKind UseReplaced = new("use-replaced", Safe, Risky, Risky, "has the attribute '{after}' instead of '{before}', as the deprecation of that says");
    public static readonly ChangeKind PresenceStrengthened = new("presence-strengthened", Safe, Safe, Safe, "the attribute '{part}' is {after} and was {before}");
    public static readonly ChangeKind PresenceWeakened = new("presence-weakened", Safe, Risky, Risky, "the attribute '{part}' is only {after} and was {before}");
    public static readonly ChangeKind PresenceLost = new("presence-lost", Safe, Breaking, Breaking, "the attribute '{part}' is only {after} and was {before}");
    public static readonly ChangeKind ConditionChanged = new("condition-changed", Safe, Safe, Safe, "the attribute '{part}' is {after} still, under another condition");
    public static readonly ChangeKind SamplingGained = new("sampling-gained", Safe, Safe, Safe, "samplers see the attribute '{part}' now");
    public static readonly ChangeKind SamplingLost = new("sampling-lost", Safe, Risky, Safe, "samplers no longer see the attribute '{part}'");
    public static readonly ChangeKind IdentityChanged = new("identity-changed", Safe, Breaking, Breaking, "the identity is {after} and was {before}");
    public static readonly ChangeKind IdentityGiven = new("identity-given", Safe, Risky, Risky, "had no identity, and has {after} now");
    public static readonly ChangeKind GroupUseRemoved = new("group-use-removed", Risky, Safe, Safe, "no longer holds the attribute '{part}'");
    public static readonly ChangeKind GroupUseChanged = new("group-use-changed", Risky, Safe, Safe, "the attribute '{part}' is {after} and was {before}");

    public static ImmutableArray<ChangeKind> All { get; } =
    [
        Added, Removed, GroupRemoved, RefinementRemoved, Renamed, Deprecated, DeprecationChanged, Undeprecated, StabilityRaised,
        StabilityLowered, BriefChanged, NoteChanged, ExamplesChanged, AnnotationsChanged, TypeChanged, ValuesOpened, ValuesNamed,
        MemberAdded, MemberRemoved, MemberRenamed, MemberValueChanged, MemberDeprecated, MemberUndeprecated, MemberStabilityRaised,
        MemberStabilityLowered, MemberReworded, UnitChanged, InstrumentChanged, SpanKindChanged, SpanNameChanged, SpanNameReworded,
        EmissionWeakened, EmissionStrengthened, AssociationsAdded, AssociationsChanged, UseAdded, DimensionAdded, UseRemoved,
        OptionalUseRemoved, UseReplaced, PresenceStrengthened, PresenceWeakened, PresenceLost, ConditionChanged, SamplingGained,
        SamplingLost, IdentityChanged, IdentityGiven, GroupUseRemoved, GroupUseChanged,
    ];
}
