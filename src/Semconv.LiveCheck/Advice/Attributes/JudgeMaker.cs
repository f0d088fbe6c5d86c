using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.LiveCheck.Advice.Definitions;
using Semconv.LiveCheck.Advice.Signals;
using Semconv.LiveCheck.Findings;
using Semconv.Text;

namespace Semconv.LiveCheck.Advice.Attributes;

/// <summary>Works out what there is to say about a key: by the registry, and by the signal that it was seen on.</summary>
internal sealed class JudgeMaker(RegistryIndex index, AdviceOptions options)
{
    public AttributeJudge Make(string key, SignalContext context)
    {
        var usageIndex = context.FindUsage(key);
        var usage = usageIndex < 0 ? null : context.Usages[usageIndex];
        var known = Known(key, usage);
        var emitted = options.IsWeaverCompatible ? EmittedForm.None : usage?.Emitted ?? EmittedForm.None;
        if (usage is not null && emitted.Forbidden.Contains(key, StringComparer.Ordinal))
        {
            return new AttributeJudge { Findings = [new AttributeFindings(key, usage.Definition, false, null).Forbidden()], Known = known, Usage = usageIndex };
        }

        // A key that only a pattern knows is none of the registry: the definition of the family says what replaces it.
        var definition = known is null ? null : options.IsWeaverCompatible ? known.Definition : usage?.Definition ?? known.Definition;
        var make = new AttributeFindings(key, definition ?? usage?.Definition, usage is not null && context.IsLegacy, Becomes(key, usage, emitted));
        var type = (usage?.Definition ?? known?.Definition)?.Type;
        return new AttributeJudge
        {
            Findings = [.. Named(key, known, definition, make), .. InContext(known, usage, emitted, context, make)],
            Value = type is null ? null : new ValueJudge(type, emitted, make),
            LaterFindings = Policies(key, known, make),
            Known = known,
            Usage = usageIndex,
        };
    }

    /// <summary>The verdict on all keys for which there is no room: they are unknown, or belong to a family.</summary>
    public AttributeJudge MakeForOthers(string family, KnownAttribute? known)
    {
        var make = new AttributeFindings(family, known?.Definition, false, null);
        return new AttributeJudge
        {
            Findings = [.. Named(family, known, known?.Definition, make)],
            Value = known is null ? null : new ValueJudge(known.Definition.Type, EmittedForm.None, make),
            Known = known,
        };
    }

    private static string? Becomes(string key, SignalUsage? usage, EmittedForm emitted)
    {
        if (!emitted.Becomes.IsDefault)
        {
            return emitted.Becomes.IsEmpty ? $"do not send '{key}' any more" : $"send {string.Join(", ", emitted.Becomes.Select(target => $"'{target}'"))} instead";
        }

        return usage is { IsTemplate: true } && !emitted.KeyPatterns.IsEmpty && !key.StartsWith(usage.Key + ".", StringComparison.Ordinal)
            ? $"send it under '{usage.Key}.<name>', and only when it was asked for"
            : null;
    }

    private IEnumerable<Finding> InContext(KnownAttribute? known, SignalUsage? usage, EmittedForm emitted, SignalContext context, AttributeFindings make)
    {
        if (usage is null)
        {
            return context.IsGeneric || known is null || options.IsWeaverCompatible ? [] : [make.Unexpected()];
        }

        var isReplaced = context.IsLegacy && !emitted.Becomes.IsDefault && !usage.Definition.IsDeprecated;
        return isReplaced && known is not null ? [make.Legacy(emitted.Becomes)] : [];
    }

    /// <summary>The attribute or template of the registry. One with a scope of its own is only known where a signal uses it.</summary>
    private KnownAttribute? Known(string key, SignalUsage? usage)
    {
        var exact = index.Find(key);
        return exact is not null && (usage is not null || exact.Emitted.Scopes.IsEmpty) ? exact : index.FindTemplate(key);
    }

    private IEnumerable<Finding> Named(string key, KnownAttribute? known, AttributeDefinition? definition, AttributeFindings make)
    {
        if (known is null || definition is null)
        {
            yield return make.Missing(NearestName.Find(key, index.Attributes.Where(each => each.IsCounted).Select(each => each.Key)));
            yield break;
        }

        if (known.IsTemplate)
        {
            yield return make.Template(known.Key);
        }

        if (definition.Deprecated is { } deprecation)
        {
            yield return make.Deprecated(deprecation);
        }

        if (definition.DeclaredStability is { } stability and not Core.Syntax.Vocabulary.Stability.Stable)
        {
            yield return make.NotStable(stability);
        }
    }

    private ImmutableArray<Finding> Policies(string key, KnownAttribute? known, AttributeFindings make)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (!key.Contains('.', StringComparison.Ordinal))
        {
            findings.Add(make.MissingNamespace());
        }

        if (known is not { IsTemplate: true } && !NamespaceIndex.IsWellFormed(key))
        {
            findings.Add(make.InvalidFormat());
        }

        if (known is null && index.Namespaces.NamespaceOf(key) is { } above)
        {
            findings.Add(make.ExtendsNamespace(above));
        }

        findings.AddRange(index.Namespaces.AttributesAbove(key).Select(make.IllegalNamespace));
        return findings.ToImmutable();
    }
}
