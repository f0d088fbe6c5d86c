namespace Semconv.Templating.Jinja.Tests;

/// <summary>All tests by name.</summary>
internal static class TestList
{
    private static readonly Dictionary<string, TestFunction> All = new(StringComparer.Ordinal)
    {
        ["undefined"] = KindTests.Undefined,
        ["defined"] = KindTests.Defined,
        ["none"] = KindTests.None,
        ["boolean"] = KindTests.Boolean,
        ["number"] = KindTests.Number,
        ["integer"] = KindTests.Integer,
        ["int"] = KindTests.Integer,
        ["float"] = KindTests.Float,
        ["string"] = KindTests.String,
        ["sequence"] = KindTests.Sequence,
        ["iterable"] = KindTests.Iterable,
        ["mapping"] = KindTests.Mapping,
        ["true"] = KindTests.True,
        ["false"] = KindTests.False,
        ["safe"] = KindTests.Safe,
        ["escaped"] = KindTests.Safe,
        ["odd"] = ValueTests.Odd,
        ["even"] = ValueTests.Even,
        ["divisibleby"] = ValueTests.DivisibleBy,
        ["startingwith"] = ValueTests.StartingWith,
        ["endingwith"] = ValueTests.EndingWith,
        ["lower"] = ValueTests.Lower,
        ["upper"] = ValueTests.Upper,
        ["in"] = ValueTests.In,
        ["sameas"] = ValueTests.SameAs,
        ["filter"] = ValueTests.Filter,
        ["test"] = ValueTests.Test,
        ["eq"] = ValueTests.Equal,
        ["equalto"] = ValueTests.Equal,
        ["=="] = ValueTests.Equal,
        ["ne"] = ValueTests.NotEqual,
        ["!="] = ValueTests.NotEqual,
        ["lt"] = ValueTests.Less,
        ["lessthan"] = ValueTests.Less,
        ["<"] = ValueTests.Less,
        ["le"] = ValueTests.LessOrEqual,
        ["<="] = ValueTests.LessOrEqual,
        ["gt"] = ValueTests.Greater,
        ["greaterthan"] = ValueTests.Greater,
        [">"] = ValueTests.Greater,
        ["ge"] = ValueTests.GreaterOrEqual,
        [">="] = ValueTests.GreaterOrEqual,
        ["stable"] = WeaverTests.Stable,
        ["experimental"] = WeaverTests.Experimental,
        ["deprecated"] = WeaverTests.Deprecated,
        ["enum"] = WeaverTests.Enum,
        ["enum_type"] = WeaverTests.EnumType,
        ["simple_type"] = WeaverTests.SimpleType,
        ["template_type"] = WeaverTests.TemplateType,
        ["array"] = WeaverTests.ArrayType,
    };

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Null for a name that no test has.</summary>
    public static TestFunction? Find(string name) => All.GetValueOrDefault(name);
}
