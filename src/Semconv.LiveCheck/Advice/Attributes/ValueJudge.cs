using Semconv.Core.Syntax.Vocabulary;
using Semconv.LiveCheck.Advice.Definitions;
using Semconv.LiveCheck.Advice.Values;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Advice.Attributes;

/// <summary>What is expected of the values of one attribute: a type, and values of a list.</summary>
/// <remarks>What is really sent comes before what the definition says: a value of that form is a habit at most.</remarks>
internal sealed class ValueJudge
{
    private readonly SampleValueType _type;
    private readonly KnownValues? _members;
    private readonly EmittedForm _emitted;
    private readonly AttributeFindings _make;
    private readonly Finding?[] _mismatches = new Finding?[(int)SampleValueType.Texts + 1];
    private readonly Finding?[] _departures = new Finding?[(int)SampleValueType.Texts + 1];
    private readonly UnlistedValues _undefined;
    private readonly UnlistedValues _unexpected;

    /// <param name="type">The type of the definition.</param>
    /// <param name="emitted">What is really sent.</param>
    /// <param name="make">Makes the findings.</param>
    public ValueJudge(AttributeType type, EmittedForm emitted, AttributeFindings make)
    {
        _type = type switch
        {
            PrimitiveType primitive => ValueTyping.Of(primitive.Kind),
            TemplateType template => ValueTyping.Of(template.Element),
            _ => SampleValueType.None,
        };
        _members = type is EnumType members ? KnownValues.Of(members) : null;
        _emitted = emitted;
        _make = make;
        _undefined = new UnlistedValues((text, value) => make.UndefinedVariant(text, value, isHabit: emitted.Values is not null));
        _unexpected = new UnlistedValues((text, value) => make.UnexpectedValue(text, value, emitted.ValueTexts));
    }

    /// <summary>The kind of values that are right whatever they are; empty when there is none.</summary>
    public SampleValueKind PlainKind => (_members, _emitted.Values, _emitted.Type) is not (null, null, SampleValueType.None) ? SampleValueKind.Empty : _type switch
    {
        SampleValueType.Text => SampleValueKind.Text,
        SampleValueType.Int => SampleValueKind.Int,
        SampleValueType.Boolean => SampleValueKind.Bool,
        _ => SampleValueKind.Empty,
    };

    /// <summary>What is wrong with a value; null for nothing.</summary>
    public Finding? Check(in SampleValue value, ValueForms forms)
    {
        var actual = ValueTyping.Of(value);
        if (actual == SampleValueType.None)
        {
            return null;
        }

        var wanted = _emitted.Type == SampleValueType.None ? _type : _emitted.Type;
        if (value.Kind == SampleValueKind.Text && IsCoerced(wanted, value, forms))
        {
            return TextValue.IsA(wanted, value.Text) ? CheckListed(value, actual, forms) : Mismatch(actual);
        }

        if (_emitted.Type != SampleValueType.None && !ValueTyping.Accepts(_emitted.Type, actual))
        {
            return Mismatch(actual);
        }

        if (IsRight(actual))
        {
            return CheckListed(value, actual, forms);
        }

        if (_emitted.Type == SampleValueType.None)
        {
            return Mismatch(actual);
        }

        return CheckEmitted(value, actual, forms) ?? (_departures[(int)actual] ??= _make.TypeMismatch(ValueTyping.Word(actual)!, Expected(_type), isHabit: true));
    }

    private static bool IsCoerced(SampleValueType wanted, in SampleValue value, ValueForms forms) =>
        value.DeclaredType == SampleValueType.None
        && (forms.AreAllText || (forms.AreListsText && ValueTyping.IsList(wanted) && TextValue.IsList(value.Text)));

    private static string? Expected(SampleValueType type) => ValueTyping.Word(type);

    private bool IsRight(SampleValueType actual) =>
        _members is null ? ValueTyping.Accepts(_type, actual) : actual is SampleValueType.Text or SampleValueType.Int;

    private Finding? CheckListed(in SampleValue value, SampleValueType actual, ValueForms forms) =>
        CheckEmitted(value, actual, forms) ?? (_members?.Has(value, actual, forms.AreAllText) == false ? _undefined.Of(value) : null);

    private Finding? CheckEmitted(in SampleValue value, SampleValueType actual, ValueForms forms) =>
        _emitted.Values?.Has(value, actual, forms.AreAllText) == false ? _unexpected.Of(value) : null;

    private Finding Mismatch(SampleValueType actual) =>
        _mismatches[(int)actual] ??= _make.TypeMismatch(
            ValueTyping.Word(actual)!, Expected(_emitted.Type == SampleValueType.None ? _type : _emitted.Type), isHabit: false);
}
