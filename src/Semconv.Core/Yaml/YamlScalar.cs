using Semconv.Text;

namespace Semconv.Core.Yaml;

/// <summary>A single value: its text after quotes and escapes are gone, and what kind of value that is.</summary>
public sealed class YamlScalar(Location location, string text, YamlScalarKind kind, YamlScalarStyle style) : YamlNode(location)
{
    public string Text { get; } = text;

    public YamlScalarKind Kind { get; } = kind;

    public YamlScalarStyle Style { get; } = style;

    public bool IsNull => Kind == YamlScalarKind.Null;

    public bool IsString => Kind == YamlScalarKind.String;

    /// <summary>The value of a <see cref="YamlScalarKind.Bool"/>.</summary>
    public bool IsTrue => Kind == YamlScalarKind.Bool && Text[0] is 't' or 'T';

    /// <summary>The value of a <see cref="YamlScalarKind.Int"/> when it fits into 64 bits.</summary>
    public bool TryGetInt64(out long value) => ScalarResolver.TryParseInt64(this, out value);

    /// <summary>The value of a <see cref="YamlScalarKind.Int"/> or <see cref="YamlScalarKind.Float"/>.</summary>
    public bool TryGetDouble(out double value) => ScalarResolver.TryParseDouble(this, out value);

    /// <summary>Whether this is written as an integer, and 64 bits do not hold it.</summary>
    public bool IsLargeInteger => Kind switch
    {
        YamlScalarKind.Int => !TryGetInt64(out _),
        YamlScalarKind.Float => ScalarResolver.HasOnlyDigits(this),
        _ => false,
    };

    public override string ToString() => Text;
}
