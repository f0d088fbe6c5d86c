using System.Collections.Immutable;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Prelude;

/// <summary>The options of Weaver's helpers, read once per call.</summary>
internal sealed class PreludeOptions
{
    private const string Experimental = "experimental";

    /// <summary>What <c>experimental</c> stands for besides itself; items without a stability count as experimental.</summary>
    private static readonly ImmutableArray<Value> ExperimentalStabilities =
    [
        Value.From("development"), Value.From("alpha"), Value.From("beta"), Value.From("release_candidate"), Value.EmptyString, Value.None,
    ];

    private readonly bool _stableOnly;
    private readonly bool _excludesDeprecated;
    private readonly bool _obeysAnnotations;
    private readonly Value _stability;
    private readonly Value _excludedStability;
    private readonly Value _excludedNamespace;

    private PreludeOptions(Value options)
    {
        IsV2 = options["v2"] is { Kind: ValueKind.Bool, AsBool: true };
        _stableOnly = JqTruth.Of(options["stable_only"]);
        _excludesDeprecated = options["exclude_deprecated"] is { Kind: ValueKind.Bool, AsBool: true };
        _obeysAnnotations = options["ignore_code_generation_annotations"].IsUndefined;
        _stability = options["exclude_stability"];
        _excludedStability = ExpandStability(_stability);
        _excludedNamespace = options["exclude_root_namespace"];
    }

    public static ImmutableArray<string> Names { get; } =
    [
        "v2", "stable_only", "exclude_stability", "exclude_deprecated", "exclude_root_namespace", "ignore_code_generation_annotations",
    ];

    /// <summary>The registry is a materialised v2 registry.</summary>
    public bool IsV2 { get; }

    /// <summary>Null options are no options; anything but an object is an error, and the result null.</summary>
    public static PreludeOptions? Read(JqCallSite site, Value options)
    {
        if (options.Kind is ValueKind.None or ValueKind.Map)
        {
            return new PreludeOptions(options);
        }

        site.Fail("cannot index {0} with {1}", options, Value.From("v2"));
        return null;
    }

    public static Value ExpandStability(Value stabilities) =>
        stabilities.Kind == ValueKind.Sequence && JqArithmetic.Contains(stabilities.AsSequence, Value.From(Experimental))
            ? Value.From(stabilities.AsSequence.AddRange(ExperimentalStabilities))
            : stabilities;

    public bool FiltersStability => _stableOnly || !_stability.IsUndefined;

    public bool FiltersAnnotations => _obeysAnnotations;

    public bool FiltersDeprecated => _excludesDeprecated;

    /// <summary>Whether the lists of the options can be searched for the item; fails as the search would.</summary>
    public bool CanTest(JqCallSite site, Value item, Value rootNamespace)
    {
        if (KeepsStable(item) && !CanTestStability(site, item))
        {
            return false;
        }

        if (_excludedNamespace.Kind is ValueKind.Undefined or ValueKind.Sequence or ValueKind.String || !Keeps(item))
        {
            return true;
        }

        site.Fail("cannot index {0} with {1}", _excludedNamespace, rootNamespace);
        return false;
    }

    private bool CanTestStability(JqCallSite site, Value item)
    {
        var stability = PreludeItems.Get(item, "stability");
        switch (_stability.Kind)
        {
            case ValueKind.Undefined or ValueKind.Sequence:
            case ValueKind.String when stability.Kind == ValueKind.String && !_stability.AsString.Contains(Experimental, StringComparison.Ordinal):
                return true;
            case ValueKind.String when _stability.AsString.Contains(Experimental, StringComparison.Ordinal):
                site.Fail("cannot calculate {0} + {1}", _stability, Value.From(ExperimentalStabilities));
                return false;
            case ValueKind.String:
                site.Fail("cannot index {0} with {1}", _stability, stability);
                return false;
            default:
                site.Fail("cannot index {0} with {1}", _stability, Value.From(Experimental));
                return false;
        }
    }

    public bool KeepsNamespace(Value rootNamespace) => !IsListed(_excludedNamespace, rootNamespace);

    /// <summary>Whether an attribute, a signal or a member of an enum stays.</summary>
    public bool Keeps(Value item) => KeepsStability(item) && KeepsAnnotations(item) && KeepsDeprecated(item);

    public bool KeepsStability(Value item)
    {
        var stability = item["stability"];
        return KeepsStable(item) && !IsListed(_excludedStability, stability.IsUndefined ? Value.None : stability);
    }

    private bool KeepsStable(Value item) => !_stableOnly || item["stability"] is { Kind: ValueKind.String, AsString: "stable" };

    public bool KeepsAnnotations(Value item) =>
        !_obeysAnnotations || !JqTruth.Of(item["annotations"]["code_generation"]["exclude"]);

    public bool KeepsDeprecated(Value item) => !_excludesDeprecated || item["deprecated"].IsUndefined;

    /// <summary>A list lists its items; a string lists its parts, as <c>index</c> searches in it.</summary>
    private static bool IsListed(Value list, Value item) => list.Kind switch
    {
        ValueKind.Sequence => JqArithmetic.Contains(list.AsSequence, item),
        ValueKind.String => item.Kind == ValueKind.String && item.AsString.Length > 0
            && list.AsString.Contains(item.AsString, StringComparison.Ordinal),
        _ => false,
    };
}
