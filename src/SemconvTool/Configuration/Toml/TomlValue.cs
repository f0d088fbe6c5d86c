using System.Collections.Immutable;
using Semconv.Text;

namespace SemconvTool.Configuration.Toml;

/// <summary>A value of a TOML document with the place where it is written.</summary>
internal abstract record TomlValue(Location Location)
{
    /// <summary>What a message calls a value of this kind.</summary>
    public abstract string Kind { get; }
}

/// <summary>A string of any of the four forms, its escapes replaced.</summary>
internal sealed record TomlString(Location Location, string Text) : TomlValue(Location)
{
    public override string Kind => "a string";
}

/// <summary>A whole number.</summary>
internal sealed record TomlInteger(Location Location, long Number) : TomlValue(Location)
{
    public override string Kind => "an integer";
}

/// <summary>A number with a fraction or an exponent, infinite or not a number.</summary>
internal sealed record TomlFloat(Location Location, double Number) : TomlValue(Location)
{
    public override string Kind => "a float";
}

/// <summary>True or false.</summary>
internal sealed record TomlBoolean(Location Location, bool Flag) : TomlValue(Location)
{
    public override string Kind => "a boolean";
}

/// <summary>A date, a time or both, as written: no setting has one.</summary>
internal sealed record TomlDate(Location Location, string Text) : TomlValue(Location)
{
    public override string Kind => "a date";
}

/// <summary>A list in brackets, or the tables under one <c>[[header]]</c>.</summary>
internal sealed record TomlArray(Location Location, ImmutableArray<TomlValue> Items) : TomlValue(Location)
{
    public override string Kind => "an array";
}

/// <summary>Keys and values in the order of the document.</summary>
internal sealed record TomlTable(Location Location, ImmutableArray<TomlEntry> Entries) : TomlValue(Location)
{
    public override string Kind => "a table";

    public TomlValue? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;
}
