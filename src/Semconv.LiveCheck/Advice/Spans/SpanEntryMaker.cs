using System.Collections.Immutable;
using Semconv.LiveCheck.Advice.Definitions;
using Semconv.LiveCheck.Advice.Signals;
using Semconv.LiveCheck.Advice.Values;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Annotations;

namespace Semconv.LiveCheck.Advice.Spans;

/// <summary>Compiles what the registry says about a span type.</summary>
internal sealed class SpanEntryMaker(SpanTypeTable types, RegistryIndex index, TextPool keys)
{
    public SpanEntry Make(SpanType type)
    {
        var make = new SpanFindings(type, index);
        var isLegacy = IsLegacy(type);
        return new SpanEntry(type)
        {
            Context = new SignalContext(type.Definition.Attributes, isLegacy),
            Findings = isLegacy ? [.. new[] { make.Legacy(), make.LegacyKind() }.OfType<Finding>()] : [],
            StatusRules = StatusRules(type, make),
            Events = [.. types.Events.Where(each => each.Trace.Spans.Contains(type.Id, StringComparer.Ordinal))
                .Select(each => (each, new SignalContext(each.Definition.Attributes, isLegacy)))],
            TooFewLinks = make.TooFewLinks(),
            WrongName = make.WrongName(),
            UnexpectedEvents = new UnlistedValues((name, _) => make.UnexpectedEvent(name)),
            WrongKinds = [.. Enumerable.Range(0, 6).Select(make.WrongKind)],
        };
    }

    /// <summary>Whether the registry says that spans of the type are what is emitted today.</summary>
    private static bool IsLegacy(SpanType type) => type.Definition.Annotations.Mapping("trace").Text("profile") == "legacy";

    private ImmutableArray<StatusRule> StatusRules(SpanType type, SpanFindings make) => type.Trace.Status is { } status
        ? [.. status.ErrorWhen.OfType<StatusExpectation.AttributeValue>()
            .Select(condition => new StatusRule(keys.Add(condition.Key), condition.Values, make.WrongStatus(condition, status.Level)))]
        : [];
}
