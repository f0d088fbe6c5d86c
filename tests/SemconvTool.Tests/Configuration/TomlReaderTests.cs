using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Configuration.Toml;

namespace SemconvTool.Tests.Configuration;

/// <summary>TOML 1.0, as far as a configuration file can go.</summary>
public sealed class TomlReaderTests
{
    [Theory]
    [InlineData("a = 'C:\\x'", "a='C:\\x'")]
    [InlineData("a = \"q\\\"\\t\\u00e9\\U0001F600\"", "a='q\"\té\U0001F600'")]
    [InlineData("a = \"\"\"\nx\n\\\n   y\"\"\"\"", "a='x\ny\"'")]
    [InlineData("a = '''\nx\\n''y'''", "a='x\\n''y'")]
    [InlineData("a = \"\"", "a=''")]
    [InlineData("a = 1_000\nb = -3\nc = 0xFF\nd = 0b101\ne = 0o17", "a=1000 b=-3 c=255 d=5 e=15")]
    [InlineData("a = 1.5\nb = 6e-1\nc = -inf\nd = nan", "a=1.5f b=0.6f c=-Infinityf d=NaNf")]
    [InlineData("a = true\nb = false # comment", "a=True b=False")]
    [InlineData("a = 1979-05-27T07:32:00Z\nb = 1979-05-27 07:32:00\nc = 07:32:00", "a=@1979-05-27T07:32:00Z b=@1979-05-27 07:32:00 c=@07:32:00")]
    [InlineData("a = [1, # one\n 2,\n]\nb = [[], ['x']]", "a=[1 2] b=[[] ['x']]")]
    [InlineData("a = { b = 1, c.d = 2 }\ne = {}", "a={b=1 c={d=2}} e={}")]
    [InlineData("[a]\nb.c = 1\nb.d = 2\n[a.e]\n[f.g]\n\"h i\" = 1", "a={b={c=1 d=2} e={}} f={g={'h i'=1}}")]
    [InlineData("[[a]]\nb = 1\n[a.c]\nd = 2\n[[a]]\nb = 3", "a=[{b=1 c={d=2}} {b=3}]")]
    [InlineData("# only a comment\r\n\r\na = 1\r\n[b]\r\n", "a=1 b={}")]
    [InlineData("", "")]
    public void Values_are_read(string text, string expected)
    {
        var bag = new DiagnosticBag();
        var table = TomlReader.Read(SourceText.From(".weaver.toml", text), bag);
        Assert.Empty(bag.ToImmutable());
        Assert.Equal(expected, Show(table)[1..^1]);
    }

    [Theory]
    [InlineData("a = 1\na = 2", "2:1 SC7102 'a' is written twice")]
    [InlineData("[a]\n[a]", "2:2 SC7102 'a' is written twice")]
    [InlineData("a = 1\n[a]", "2:2 SC7102 'a' is written twice")]
    [InlineData("a.b = 1\na.b.c = 2", "2:3 SC7102 'b' is written twice")]
    [InlineData("[[a]]\n[b]\na = 1\n[a]", "4:2 SC7102 'a' is written twice")]
    [InlineData("a = yes", "1:5 SC7103 'yes' is not a value")]
    [InlineData("a = 007", "1:5 SC7103 '007' is not a value")]
    [InlineData("a = 99999999999999999999", "1:5 SC7103 '99999999999999999999' is not a value")]
    [InlineData("a =", "1:4 SC7101 expected a value here")]
    [InlineData("a 1", "1:3 SC7101 expected '=' and a value here")]
    [InlineData("= 1", "1:1 SC7101 expected a key here")]
    [InlineData("[a\nb = 1", "1:3 SC7101 expected ']' here")]
    [InlineData("a = 1 b = 2", "1:7 SC7101 expected the end of the line here")]
    [InlineData("a = [1 2]", "1:8 SC7101 expected ',' or ']' here")]
    [InlineData("a = {b = 1 c = 2}", "1:12 SC7101 expected ',' or '}' here")]
    [InlineData("a = \"x\nb = 1", "1:5 SC7104 the string does not end")]
    [InlineData("a = \"\\q\"", "1:6 SC7104 '\\q' is not an escape")]
    [InlineData("a = [", "1:6 SC7101 expected a value here")]
    public void Mistakes_are_reported_where_they_are(string text, string expected)
    {
        var bag = new DiagnosticBag();
        TomlReader.Read(SourceText.From(".weaver.toml", text), bag);
        var first = bag.ToImmutable()[0];
        Assert.Equal(expected, $"{first.Location!.Value.Start} {first.Id} {first.Message}");
    }

    [Fact]
    public void Lines_after_a_mistake_are_still_read()
    {
        var bag = new DiagnosticBag();
        var table = TomlReader.Read(SourceText.From(".weaver.toml", "a = ?\n[b]\nc = 1"), bag);
        Assert.True(bag.HasErrors);
        Assert.Equal("{b={c=1}}", Show(table));
    }

    [Theory]
    [InlineData("[[[")]
    [InlineData("a = \"\\")]
    [InlineData("a = '''")]
    [InlineData("a = {")]
    [InlineData("a = 1979-05-")]
    [InlineData("\0")]
    public void Cut_off_text_does_not_throw(string text)
    {
        var bag = new DiagnosticBag();
        TomlReader.Read(SourceText.From(".weaver.toml", text), bag);
        Assert.True(bag.HasErrors);
    }

    private static string Show(TomlValue value) => value switch
    {
        TomlString text => $"'{text.Text}'",
        TomlInteger number => $"{number.Number}",
        TomlFloat number => FormattableString.Invariant($"{number.Number}f"),
        TomlBoolean flag => $"{flag.Flag}",
        TomlDate date => $"@{date.Text}",
        TomlArray array => $"[{string.Join(' ', array.Items.Select(Show))}]",
        TomlTable table => $"{{{string.Join(' ', table.Entries.Select(entry => $"{Key(entry.Key.Value)}={Show(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };

    private static string Key(string key) => key.Contains(' ', StringComparison.Ordinal) ? $"'{key}'" : key;
}
