using System.Collections.Immutable;
using System.Globalization;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Resolution;

/// <summary>One error is one error: references to what could not be read are not errors of their own.</summary>
public sealed class LostDeclarationTests
{
    private const string User = """
        file_format: definition/2
        attribute_groups:
          - id: app.common
            visibility: internal
            attributes:
              - ref: app.id
              - ref: app.idd

        """;

    [Fact]
    public void Name_of_a_broken_declaration_is_known() =>
        Assert.Equal(
            ["SC1110 'strng'", "SC3001 'app.idd'"],
            Check(("a.yaml", "file_format: definition/2\nattributes:\n  - {key: app.id, type: strng, brief: The app., stability: stable}\n"), ("b.yaml", User)));

    [Fact]
    public void File_that_cannot_be_read_may_have_held_any_name() =>
        Assert.Equal(
            ["SC1003"],
            Check(("a.yaml", "file_format: definition/2\nattributes:\n\t- {key: app.id}\n"), ("b.yaml", User)).Select(line => line[..6]));

    [Fact]
    public void Name_that_no_file_with_errors_declares_is_reported() =>
        Assert.Equal(["SC3001 'app.id'", "SC3001 'app.idd'"], Check(("b.yaml", User)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Chain_of_groups_that_is_too_long_is_an_error_and_not_a_crash(bool deepestFirst)
    {
        var groups = Enumerable.Range(0, 20_000)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"  - {{id: g{number}, type: attribute_group, brief: b, extends: g{number + 1}}}\n"));
        var text = "groups:\n" + string.Concat(deepestFirst ? groups : groups.Reverse()) + "  - {id: g20000, type: attribute_group, brief: b}\n";
        var lines = Check(("a.yaml", text)).Where(line => line.StartsWith("SC3", StringComparison.Ordinal)).Select(line => line[..6]).Distinct();
        Assert.Equal(deepestFirst ? ["SC3020"] : [], lines);
    }

    [Fact]
    public void Near_names_are_looked_for_a_limited_number_of_times()
    {
        var references = Enumerable.Range(0, 200).Select(number => string.Create(CultureInfo.InvariantCulture, $"      - ref: app.key{number:000}x\n"));
        var text = "file_format: definition/2\nattributes:\n"
            + string.Concat(Enumerable.Range(0, 200).Select(number => string.Create(
                CultureInfo.InvariantCulture, $"  - {{key: app.key{number:000}, type: int, brief: A key., stability: stable}}\n")))
            + "attribute_groups:\n  - id: g\n    visibility: internal\n    attributes:\n" + string.Concat(references);
        var diagnostics = new DiagnosticBag();
        Resolve(diagnostics, ("a.yaml", text));
        var helps = diagnostics.ToImmutable().Where(each => each.Id == "SC3001").ToList();
        Assert.Equal(200, helps.Count);
        Assert.Equal(50, helps.Count(each => each.Help!.StartsWith("the nearest key is", StringComparison.Ordinal)));
    }

    private static List<string> Check(params (string Path, string Text)[] files)
    {
        var diagnostics = new DiagnosticBag();
        Resolve(diagnostics, files);
        return [.. diagnostics.ToImmutable().Where(each => each.Severity == Severity.Error).Select(each => $"{each.Id} {Quoted(each.Message)}".TrimEnd())];
    }

    private static void Resolve(DiagnosticBag diagnostics, params (string Path, string Text)[] files)
    {
        var read = files.Select(file => SemconvFile.Read(SourceText.From(file.Path, file.Text), diagnostics)).ToImmutableArray();
        RegistryResolver.Resolve(SchemaUrl.Unknown, read, [], diagnostics);
    }

    private static string Quoted(string message)
    {
        var start = message.IndexOf('\'', StringComparison.Ordinal);
        return start < 0 ? string.Empty : message[start..(message.IndexOf('\'', start + 1) + 1)];
    }
}
