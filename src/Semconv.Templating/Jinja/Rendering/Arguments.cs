using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>
/// The arguments of one call. Keyword arguments are a map that comes last: a callee that knows none sees it as one more argument.
/// </summary>
internal sealed class Arguments(Value[] values, ValueMap? keywords)
{
    public static readonly Arguments None = new([], null);

    private List<string>? _usedKeywords;
    private bool _takesKeywords;

    /// <summary>The positional arguments.</summary>
    public Value[] Values => values;

    public ValueMap? Keywords => keywords;

    /// <summary>Positional arguments, and the map of keyword arguments unless the callee takes them.</summary>
    public int Count => values.Length + (keywords is null || _takesKeywords ? 0 : 1);

    /// <summary>The argument; undefined when there is none.</summary>
    public Value this[int index]
    {
        get
        {
            if (index < values.Length)
            {
                return values[index];
            }

            return index < Count ? Value.From(keywords!) : Value.Undefined;
        }
    }

    /// <summary>The same arguments for another call. Without keywords nothing is written down, and calls can share them.</summary>
    public Arguments Again() => keywords is null ? this : new Arguments(values, keywords);

    /// <summary>All arguments, the map of keyword arguments last.</summary>
    public Value[] All() => keywords is null ? values : [.. values, Value.From(keywords)];

    public Value Required(int index) => index < Count ? this[index] : throw ArgumentErrors.Missing();

    public bool Has(int index) => index < Count && this[index].Kind is not (ValueKind.Undefined or ValueKind.None);

    /// <summary>The text of the argument, whatever its kind is.</summary>
    public string RequiredText(int index) => ValuePrinter.ToText(NoKeywords(index, Required(index)));

    public string? OptionalText(int index) => Has(index) ? ValuePrinter.ToText(NoKeywords(index, this[index])) : null;

    public string RequiredString(int index) => Conversion.ToStringOnly(Required(index));

    public long RequiredInt(int index, string type) => Conversion.ToInt64(Required(index), type);

    public long? OptionalInt(int index, string type) => Has(index) ? Conversion.ToInt64(this[index], type) : null;

    public bool? OptionalBool(int index) => Has(index) ? Conversion.ToBool(this[index]) : null;

    /// <summary>A keyword argument; undefined when it is not given.</summary>
    public Value Keyword(string name)
    {
        // Calls without arguments share one object, on all threads: without keywords nothing is written down.
        if (keywords is null)
        {
            return Value.Undefined;
        }

        _takesKeywords = true;
        (_usedKeywords ??= []).Add(name);
        return keywords.TryGet(name, out var value) ? value : Value.Undefined;
    }

    public bool? KeywordBool(string name)
    {
        var value = Keyword(name);
        return value.Kind is ValueKind.Undefined or ValueKind.None ? null : Conversion.ToBool(value);
    }

    /// <summary>An argument that may be given by position or by name.</summary>
    public Value Either(int index, string name)
    {
        var named = Keyword(name);
        return index < values.Length ? values[index] : named;
    }

    /// <summary>Keyword arguments are no text, though they stand where one is asked for.</summary>
    private Value NoKeywords(int index, Value value) => index < values.Length ? value : throw ArgumentErrors.KeywordsInsteadOfText();

    /// <summary>Fails for more than <paramref name="maximum"/> arguments, and for keywords that nobody asked for.</summary>
    public Arguments AtMost(int maximum)
    {
        if (Count > maximum)
        {
            throw ArgumentErrors.TooMany();
        }

        if (_takesKeywords && keywords is not null)
        {
            foreach (var (key, _) in keywords)
            {
                if (!_usedKeywords!.Contains(key.AsString))
                {
                    throw ArgumentErrors.UnknownKeyword(key.AsString, NameHelp.For(key.AsString, _usedKeywords));
                }
            }
        }

        return this;
    }
}
