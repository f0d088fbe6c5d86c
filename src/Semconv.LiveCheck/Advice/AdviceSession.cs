using Semconv.LiveCheck.Advice.Attributes;
using Semconv.LiveCheck.Advice.Definitions;
using Semconv.LiveCheck.Advice.Signals;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Advice;

/// <summary>What all advisors of a run share: the registry, the way to judge attributes, and where findings go.</summary>
internal sealed class AdviceSession(RegistryIndex index, TextPool keys, AdviceSink sink, AdviceOptions options)
{
    private readonly AttributeKeyer _keyer = new(keys);

    public RegistryIndex Index => index;

    public TextPool Keys => keys;

    public AdviceSink Sink => sink;

    public AdviceOptions Options => options;

    public AttributeChecker Attributes { get; } = new(keys, index, sink, options);

    /// <summary>The context of everything that the registry does not define as a whole.</summary>
    public SignalContext Generic { get; } = new([], isLegacy: false, isGeneric: true);

    /// <summary>The numbers of the keys of a part's attributes; valid until the next call.</summary>
    public KeyedAttributes Read(in SampleAttributes attributes) => _keyer.Read(attributes);

    /// <summary>Judges the attributes of a part by a signal; <see cref="SignalContext.Has"/> then tells which of its attributes the part has.</summary>
    public void Check(in SampleAttributes attributes, SignalContext context, in FindingSite site)
    {
        context.BeginSample();
        Attributes.Check(Read(attributes), context, site);
    }

    /// <summary>Reports what a part lacks of its signal's attributes, at the levels that are asked for.</summary>
    public void ReportAbsences(SignalContext context, bool onlyRequired, in FindingSite site)
    {
        var usages = context.Usages;
        for (var usage = 0; usage < usages.Length; usage++)
        {
            if (!context.Has(usage) && (!onlyRequired || usages[usage].Level == Core.Syntax.Vocabulary.RequirementLevelKind.Required))
            {
                sink.Add(usages[usage].Absence, site);
            }
        }
    }
}
