using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Validation;

/// <summary>Names that cannot be used and numbers that cannot be kept are reported where they are written.</summary>
public sealed class NameAndNumberTests
{
    private const string Attribute = "file_format: definition/2\nattributes: [{key: K, type: int, brief: B., stability: stable, examples: [E]}]\n";

    [Theory]
    [InlineData("''", "SC2015 2:20 the name of this attribute is empty")]
    [InlineData("' '", "SC2015 2:20 the name of this attribute is empty")]
    [InlineData("\"a\\nb\"", "SC2015 2:20 the name of this attribute has the control character U+000A")]
    [InlineData("\"a\\x7f\"", "SC2015 2:20 the name of this attribute has the control character U+007F")]
    [InlineData("a.b", null)]
    public void Unusable_key_is_reported(string key, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Check(Attribute.Replace("K", key, StringComparison.Ordinal).Replace("E", "1", StringComparison.Ordinal)));

    [Theory]
    [InlineData("9223372036854775807", null)]
    [InlineData("-9223372036854775808", null)]
    [InlineData("9223372036854775808", "SC2016 2:77 '9223372036854775808' does not fit into 64 bits and is read as a floating-point number")]
    [InlineData("-9223372036854775809", "SC2016 2:77 '-9223372036854775809' does not fit into 64 bits and is read as a floating-point number")]
    [InlineData("184467440737095516170", "SC2016 2:77 '184467440737095516170' does not fit into 64 bits and is read as a floating-point number")]
    [InlineData("1.5", null)]
    [InlineData("1e30", null)]
    public void Integer_that_loses_digits_is_reported(string example, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Check(Attribute.Replace("K", "a.b", StringComparison.Ordinal).Replace("E", example, StringComparison.Ordinal)));

    [Fact]
    public void Everything_that_has_a_name_is_looked_at()
    {
        const string Groups = """
            groups:
              - {id: ' ', type: metric, metric_name: '', instrument: counter, unit: '1', brief: B., stability: stable}
              - {id: event.a, type: event, name: "a\tb", brief: B., stability: stable}
            """;
        const string Signals = """
            file_format: definition/2
            attributes:
              - key: a.kind
                brief: B.
                stability: stable
                type: {members: [{id: '', value: 99999999999999999999, brief: B., stability: stable}]}
            events:
              - {name: '', brief: B., stability: stable, requirement_level: recommended, annotations: {a: {b: [99999999999999999999]}}}
            """;
        Assert.Equal(["SC2015 2:10", "SC2015 2:42", "SC2015 3:38"], Check(Groups).Select(Place));
        Assert.Equal(["SC2015 6:27", "SC2016 6:38", "SC2015 8:12", "SC2016 8:100"], Check(Signals).Select(Place));
    }

    private static string Place(string line) => string.Join(' ', line.Split(' ').Take(2));

    private static IEnumerable<string> Check(string text)
    {
        var diagnostics = new DiagnosticBag();
        _ = RegistryCompiler.Compile(new RegistrySource("model") { Files = [SourceText.From("a.yaml", text)] }, diagnostics);
        return diagnostics.ToImmutable().Select(problem => $"{problem.Id} {problem.Location!.Value.Start} {problem.Message}");
    }
}
