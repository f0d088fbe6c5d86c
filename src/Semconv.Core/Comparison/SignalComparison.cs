using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Comparison;

/// <summary>Compares definitions of spans, metrics, events and entities.</summary>
/// <param name="succession">Which attribute follows which.</param>
internal sealed partial class SignalComparison(AttributeSuccession succession)
{
    public void CompareSpans(SpanDefinition before, SpanDefinition after, ChangeRecorder recorder)
    {
        if (before.Kind != after.Kind)
        {
            recorder.Add(ChangeKinds.SpanKindChanged, null, Keywords.SpanKind.TextOf(before.Kind), Keywords.SpanKind.TextOf(after.Kind));
        }

        if (before.Name != after.Name)
        {
            var isSame = Placeholders(before.Name).SequenceEqual(Placeholders(after.Name), StringComparer.Ordinal);
            recorder.Add(isSame ? ChangeKinds.SpanNameReworded : ChangeKinds.SpanNameChanged, null, before.Name, after.Name);
        }

        CompareEmission(before, after, recorder);
        new UseComparison(succession, recorder).Compare(before.Attributes, after.Attributes);
        CompareAssociations(before.EntityAssociations, after.EntityAssociations, recorder);
    }

    public void CompareMetrics(MetricDefinition before, MetricDefinition after, ChangeRecorder recorder)
    {
        if (before.Unit != after.Unit)
        {
            recorder.Add(ChangeKinds.UnitChanged, null, before.Unit, after.Unit);
        }

        if (before.Instrument != after.Instrument)
        {
            var (old, current) = (Keywords.Instrument.TextOf(before.Instrument), Keywords.Instrument.TextOf(after.Instrument));
            recorder.Add(ChangeKinds.InstrumentChanged, null, old, current);
        }

        CompareEmission(before, after, recorder);
        new UseComparison(succession, recorder).Compare(before.Attributes, after.Attributes);
        CompareAssociations(before.EntityAssociations, after.EntityAssociations, recorder);
    }

    public void CompareEvents(EventDefinition before, EventDefinition after, ChangeRecorder recorder)
    {
        CompareEmission(before, after, recorder);
        new UseComparison(succession, recorder).Compare(before.Attributes, after.Attributes);
        CompareAssociations(before.EntityAssociations, after.EntityAssociations, recorder);
    }

    public void CompareEntities(EntityDefinition before, EntityDefinition after, ChangeRecorder recorder)
    {
        CompareEmission(before, after, recorder);
        var (old, current) = (KeysOf(before.Identity), KeysOf(after.Identity));
        if (old != current)
        {
            recorder.Add(before.Identity.IsEmpty ? ChangeKinds.IdentityGiven : ChangeKinds.IdentityChanged, null, old, current);
        }

        // Both lists together: an attribute that goes from one to the other is still there.
        new UseComparison(succession, recorder).Compare([.. before.Identity, .. before.Description], [.. after.Identity, .. after.Description]);
    }

    public void CompareGroups(AttributeGroupDefinition before, AttributeGroupDefinition after, ChangeRecorder recorder) =>
        new UseComparison(succession, recorder).Compare(before.Attributes, after.Attributes);

    /// <summary>A signal that does not say it is recommended.</summary>
    private static void CompareEmission(SignalDefinition before, SignalDefinition after, ChangeRecorder recorder)
    {
        var (old, current) = (before.RequirementLevel ?? SignalRequirementLevel.Recommended, after.RequirementLevel ?? SignalRequirementLevel.Recommended);
        if (old != current)
        {
            var kind = current == SignalRequirementLevel.OptIn ? ChangeKinds.EmissionWeakened : ChangeKinds.EmissionStrengthened;
            recorder.Add(kind, null, Keywords.SignalRequirementLevel.TextOf(old), Keywords.SignalRequirementLevel.TextOf(current));
        }
    }

    private static void CompareAssociations(
        ImmutableArray<EntityExpression> before, ImmutableArray<EntityExpression> after, ChangeRecorder recorder)
    {
        var (old, current) = (TextOf(before), TextOf(after));
        if (old != current)
        {
            recorder.Add(before.IsEmpty ? ChangeKinds.AssociationsAdded : ChangeKinds.AssociationsChanged, null, old, current);
        }
    }

    private static string TextOf(ImmutableArray<EntityExpression> expressions) =>
        expressions.IsEmpty ? "none" : string.Join(", ", expressions.Select(TextOf));

    private static string TextOf(EntityExpression expression) => expression switch
    {
        EntityReference reference => reference.Type,
        EntityChoice choice => $"one of ({TextOf(choice.OneOf)})",
        EntityCombination combination => $"all of ({TextOf(combination.AllOf)})",
        _ => string.Empty,
    };

    private static string KeysOf(ImmutableArray<AttributeUsage> uses) =>
        uses.IsEmpty ? "empty" : string.Join(", ", uses.Select(use => use.Key).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Placeholders(string name) => Placeholder().Matches(name).Select(match => match.Value);

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
