using System.Text;
using Semconv.LiveCheck.Advice.Definitions;
using Semconv.LiveCheck.Advice.Signals;
using Semconv.LiveCheck.Advice.Values;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.LiveCheck.Statistics;

namespace Semconv.LiveCheck.Advice.Attributes;

/// <summary>Judges the attributes of samples. What it says about a key is worked out once; from then on it costs an index.</summary>
internal sealed class AttributeChecker(TextPool keys, RegistryIndex index, AdviceSink sink, AdviceOptions options)
{
    private const int LargestOnStack = 256;

    private readonly JudgeMaker _maker = new(index, options);
    private readonly Dictionary<KnownAttribute, AttributeJudge> _families = new(ReferenceEqualityComparer.Instance);
    private AttributeJudge? _others;
    private int _strangeCount;

    private ValueForms _forms;

    /// <summary>What is known of the input.</summary>
    public InputTraits Traits
    {
        get;
        set
        {
            field = value;
            _forms = ValueForms.Of(value);
        }
    }

    /// <summary>The verdicts that stand for many keys.</summary>
    public IEnumerable<AttributeJudge> Shared => _others is null ? _families.Values : _families.Values.Append(_others);

    /// <summary>Judges each attribute by a signal, and notes for the signal which of its attributes are there.</summary>
    public void Check(in KeyedAttributes attributes, SignalContext context, in FindingSite site)
    {
        for (var each = 0; each < attributes.Count; each++)
        {
            Check(attributes.Keys[each], attributes[each], context, site);
        }
    }

    /// <summary>Judges one attribute.</summary>
    public void Check(int key, SampleEntry entry, SignalContext context, in FindingSite site)
    {
        var judge = context.Find(key) ?? Judge(key, entry.Key, context);
        judge.Count++;
        context.Note(judge.Usage);
        var value = entry.Value;
        if (judge.PlainKind == value.Kind && value.Kind != SampleValueKind.Empty && value.DeclaredType == SampleValueType.None
            && (value.Kind != SampleValueKind.Text || value.Text.Length <= options.LongestValue))
        {
            sink.Pass(EntityKind.Attribute);
            return;
        }

        var about = judge.Value?.Check(value, _forms);
        var isLong = value.Kind == SampleValueKind.Text && value.Text.Length > options.LongestValue && !options.IsWeaverCompatible;
        if (about is null && judge.Findings.IsEmpty && judge.LaterFindings.IsEmpty && !isLong)
        {
            sink.Pass(EntityKind.Attribute);
        }
        else
        {
            Report(judge, about, isLong, site with { SampleName = entry.Key });
        }
    }

    /// <summary>What is found when a sample has more attributes than it should; null for nothing.</summary>
    public Finding? TooMany(int count) => count > options.LargestAttributeCount && !options.IsWeaverCompatible ? LimitFindings.TooMany : null;

    private void Report(AttributeJudge judge, Finding? about, bool isLong, in FindingSite site)
    {
        sink.BeginPart(sink.NextPart(), SampleTypes.Attribute);
        foreach (var finding in judge.Findings)
        {
            sink.Add(finding, site);
        }

        if (about is not null)
        {
            sink.Add(about, site);
        }

        foreach (var finding in judge.LaterFindings)
        {
            sink.Add(finding, site);
        }

        if (isLong)
        {
            sink.Add(judge.TooLong ??= LimitFindings.TooLong(Encoding.UTF8.GetString(site.SampleName)), site);
        }

        sink.EndPart(EntityKind.Attribute);
    }

    private AttributeJudge Judge(int key, ReadOnlySpan<byte> text, SignalContext context)
    {
        var isRoom = _strangeCount < options.LargestUnknownKeyCount;
        if (key == TextPool.Overflow || !isRoom)
        {
            var name = key == TextPool.Overflow ? null : index.Find(keys.TextOf(key));
            if (name is null)
            {
                return ForOthers(text);
            }
        }

        var judge = _maker.Make(Encoding.UTF8.GetString(text), context);
        if (judge.Known is null or { IsTemplate: true })
        {
            _strangeCount++;
        }

        context.Keep(key, judge);
        return judge;
    }

    private AttributeJudge ForOthers(ReadOnlySpan<byte> text)
    {
        Span<char> buffer = stackalloc char[LargestOnStack];
        var key = text.Length <= LargestOnStack && Encoding.UTF8.TryGetChars(text, buffer, out var length) ? buffer[..length] : default;
        if (index.FindTemplate(key) is not { } family)
        {
            return _others ??= _maker.MakeForOthers("…", null);
        }

        if (!_families.TryGetValue(family, out var judge))
        {
            judge = _maker.MakeForOthers(family.Key + ".…", family);
            _families.Add(family, judge);
        }

        return judge;
    }
}
