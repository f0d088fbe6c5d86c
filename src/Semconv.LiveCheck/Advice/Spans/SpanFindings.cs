using Semconv.Core.Syntax.Vocabulary;
using Semconv.LiveCheck.Advice.Definitions;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Annotations;

namespace Semconv.LiveCheck.Advice.Spans;

/// <summary>Words what is found about spans of one type.</summary>
internal sealed class SpanFindings(SpanType type, RegistryIndex index)
{
    private static readonly string[] KindWords = ["internal", "internal", "server", "client", "producer", "consumer"];

    public Finding WrongKind(int kind)
    {
        var expected = KindWords[type.Kind];
        return Make(AdviceRules.KindMismatch, $"Span kind should be '{expected}', but found '{KindWords[kind]}'.", $"create the span with kind '{expected}'", false,
            new FindingContext("kind", KindWords[kind]), new FindingContext("expected", expected));
    }

    /// <summary>That the type is replaced by others; null when it is not.</summary>
    public Finding? Legacy()
    {
        var targets = type.Trace.Becomes;
        return targets.IsEmpty
            ? null
            : Make(
                AdviceRules.LegacySpan,
                $"Span type '{type.Id}' gives way to {string.Join(", ", targets.Select(target => $"'{target}'"))}.",
                $"emit {string.Join(" and ", targets.Select(Describe))}",
                true,
                new FindingContext("span_type", type.Id),
                new FindingContext("expected", new FindingValue.Texts(targets)));
    }

    /// <summary>That no type which replaces this one has its kind; null when one has.</summary>
    public Finding? LegacyKind()
    {
        var targets = type.Trace.Becomes.Select(index.FindSpan).OfType<Core.Resolution.SpanDefinition>().ToList();
        if (targets.Count == 0 || targets.Exists(target => target.Kind == type.Definition.Kind))
        {
            return null;
        }

        var expected = Keywords.SpanKind.TextOf(targets[0].Kind);
        return new Finding(AdviceRules.KindMismatch, $"Span kind should be '{expected}', but found '{KindWords[type.Kind]}'.")
        {
            Context = [new FindingContext("kind", KindWords[type.Kind]), new FindingContext("expected", expected)],
            Help = $"emit '{targets[0].Type}' with kind '{expected}' instead",
            Definition = targets[0].Provenance,
            IsHabit = true,
        };
    }

    public Finding WrongName() => Make(
        AdviceRules.SpanNameMismatch,
        $"The name does not fit span type '{type.Id}'.",
        $"name the span: {type.Definition.Name}",
        false,
        new FindingContext("expected", type.Definition.Name));

    public Finding WrongStatus(StatusExpectation.AttributeValue condition, FindingLevel level)
    {
        var finding = Make(
            AdviceRules.SpanStatusMismatch,
            condition.Values.IsEmpty
                ? $"The span has '{condition.Key}', and its status is not error."
                : $"The span has '{condition.Key}' = {string.Join(" or ", condition.Values.Select(value => $"'{value}'"))}, and its status is not error.",
            "set the status of the span to error",
            false,
            new FindingContext("attribute_key", condition.Key));
        return finding.Level == level ? finding : new Finding(finding.Rule, finding.Message)
        {
            Level = level,
            Context = finding.Context,
            Help = finding.Help,
            Definition = finding.Definition,
            IsHabit = finding.IsHabit,
        };
    }

    public Finding TooFewLinks() => Make(
        AdviceRules.RequiredLink,
        $"Span type '{type.Id}' has at least {type.Trace.Links?.Min ?? 0} links.",
        type.Trace.Links is { To: [_, ..] to } ? $"link the span to {string.Join(" or ", to.Select(target => $"'{target}'"))}" : "link the span to the spans that it continues",
        false);

    public Finding UnexpectedEvent(string name) => Make(
        AdviceRules.UnexpectedSpanEvent,
        $"Spans of type '{type.Id}' declare no event '{name}'.",
        "declare the event for the span type, or do not add it",
        false,
        new FindingContext("event_name", name));

    private string Describe(string target) => index.FindSpan(target) is { } span
        ? $"'{target}' ({Keywords.SpanKind.TextOf(span.Kind)}, named {span.Name})"
        : $"'{target}'";

    private Finding Make(FindingRule rule, string message, string help, bool isHabit, params ReadOnlySpan<FindingContext> context) => new(rule, message)
    {
        Context = [.. context],
        Help = help,
        Definition = type.Definition.Provenance,
        IsHabit = isHabit || type.HasHabit(rule.Id),
    };
}
