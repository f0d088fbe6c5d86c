using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Advice.Attributes;

/// <summary>Words the findings about one attribute; who asks keeps them.</summary>
/// <param name="key">The key that was sent.</param>
/// <param name="definition">What the registry says about it; null when nothing.</param>
/// <param name="isHabit">Whether all that the definition says otherwise is what spans of this type do today.</param>
/// <param name="becomes">What to send instead; null when nothing is known to.</param>
internal sealed class AttributeFindings(string key, AttributeDefinition? definition, bool isHabit, string? becomes)
{
    public string Key => key;

    public Finding Missing(string? nearest) => Make(
        AdviceRules.MissingAttribute,
        $"Attribute '{key}' does not exist in the registry.",
        becomes ?? (nearest is null ? "add the attribute to the registry, or do not send it" : $"send '{nearest}' if that is meant, or add '{key}' to the registry"));

    public Finding Template(string template) => Make(
        AdviceRules.TemplateAttribute, $"Attribute '{key}' is a template", null, new FindingContext("template_name", template));

    public Finding Deprecated(Deprecation deprecation)
    {
        var reason = Keywords.DeprecationReason.TextOf(deprecation.Reason);
        return Make(
            AdviceRules.Deprecated,
            $"Attribute '{key}' is deprecated; reason = '{reason}', note = '{deprecation.EffectiveNote}'.",
            becomes ?? DeprecationHelp.Of(deprecation),
            new FindingContext("deprecation_reason", reason),
            new FindingContext("deprecation_note", deprecation.EffectiveNote));
    }

    public Finding NotStable(Stability stability)
    {
        var word = Keywords.Stability.TextOf(stability);
        return Make(
            AdviceRules.NotStable,
            $"Attribute '{key}' is not stable; stability = {word}.",
            "expect the attribute to change; update together with the registry",
            new FindingContext("stability", word));
    }

    /// <param name="actual">The type that was sent.</param>
    /// <param name="expected">The type to send; null for an enum.</param>
    /// <param name="isHabit">Whether it is always sent so.</param>
    public Finding TypeMismatch(string actual, string? expected, bool isHabit) => expected is null
        ? Make(
            AdviceRules.TypeMismatch,
            $"Enum attribute '{key}' has type '{actual}'. Enum value type should be 'string' or 'int'.",
            "send one of the listed values",
            isHabit,
            new FindingContext("attribute_type", actual))
        : Make(
            AdviceRules.TypeMismatch,
            $"Attribute '{key}' has type '{actual}'. Type should be '{expected}'.",
            $"send a value of type '{expected}'",
            isHabit,
            new FindingContext("attribute_type", actual),
            new FindingContext("expected", expected));

    /// <param name="text">The value for people.</param>
    /// <param name="value">The value; null when it stands for several.</param>
    /// <param name="isHabit">Whether such values are always sent.</param>
    public Finding UndefinedVariant(string text, FindingValue? value, bool isHabit) => Make(
        AdviceRules.UndefinedEnumVariant,
        $"Enum attribute '{key}' has value '{text}' which is not documented.",
        becomes ?? "send one of the listed values, or add the value to the definition",
        isHabit,
        new FindingContext("attribute_value", value ?? FindingValue.Of(text)));

    /// <param name="text">The value for people.</param>
    /// <param name="value">The value; null when it stands for several.</param>
    /// <param name="expected">The values that spans of this type have.</param>
    public Finding UnexpectedValue(string text, FindingValue? value, ImmutableArray<string> expected)
    {
        var list = string.Join(", ", expected.Select(each => $"'{each}'"));
        return Make(
            AdviceRules.UnexpectedValue,
            $"Attribute '{key}' has value '{text}', where only {list} is sent.",
            $"find out who sends the value; the definition names {list}",
            isHabit: false,
            new FindingContext("attribute_value", value ?? FindingValue.Of(text)),
            new FindingContext("expected", new FindingValue.Texts(expected)));
    }

    public Finding Forbidden() => Make(
        AdviceRules.ForbiddenAttribute, $"Attribute '{key}' must never be sent.", "remove the attribute before it leaves the process", isHabit: false);

    public Finding Legacy(ImmutableArray<string> targets) => Make(
        AdviceRules.LegacyAttribute,
        targets.IsEmpty
            ? $"Attribute '{key}' has no meaning of its own here."
            : $"Attribute '{key}' holds what {string.Join(", ", targets.Select(target => $"'{target}'"))} is for.",
        becomes,
        isHabit: true);

    public Finding Unexpected() => Make(
        AdviceRules.UnexpectedAttribute,
        $"Attribute '{key}' is not in the matched signal or attribute groups.",
        AdviceRules.UnexpectedAttribute.Help,
        isHabit: false);

    public Finding MissingNamespace() => Make(
        AdviceRules.MissingNamespace,
        $"Attribute key '{key}' must include a namespace (e.g. '{{namespace}}.{{attribute_key}}')",
        becomes ?? "put the name of the product or library before the key, with a dot");

    public Finding InvalidFormat() => Make(
        AdviceRules.InvalidFormat,
        $"Attribute key '{key}' does not match name formatting rules.",
        becomes ?? "use lower-case letters and digits, with single dots and underscores between them");

    public Finding IllegalNamespace(string name) => Make(
        AdviceRules.IllegalNamespace,
        $"Namespace '{name}' collides with existing attribute '{key}'",
        $"'{name}' is an attribute itself; choose a key that does not begin with it",
        new FindingContext("namespace", name));

    public Finding ExtendsNamespace(string name) => Make(
        AdviceRules.ExtendsNamespace,
        $"Attribute key '{key}' collides with existing namespace '{name}'",
        $"choose a namespace of your own, or propose the attribute for '{name}'",
        new FindingContext("namespace", name));

    private Finding Make(FindingRule rule, string message, string? help, params ReadOnlySpan<FindingContext> more) =>
        Make(rule, message, help, isHabit, more);

    private Finding Make(FindingRule rule, string message, string? help, bool isHabit, params ReadOnlySpan<FindingContext> more) => new(rule, message)
    {
        Context = [new FindingContext("attribute_key", key), .. more],
        Help = help ?? rule.Help,
        Definition = definition?.Provenance,
        IsHabit = isHabit,
    };
}
