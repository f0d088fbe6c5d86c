using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Semconv.Core.Comparison.Names;
using Semconv.Core.Comparison.Reports;
using Semconv.Core.Schemas;
using Semconv.Core.Tests.Comparison;
using Semconv.Core.Tests.Support;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;
using Semconv.Text.Diagnostics.Rendering;

namespace Semconv.Core.Tests.Schemas;

/// <summary>What the schemas accept is what the readers accept and the writers write. Ajv judges the same in tests/json-schema.</summary>
public sealed partial class SchemaTests
{
    /// <summary>Errors that need more than a schema: two lists compared, the grammar of wildcards.</summary>
    private static readonly string[] BeyondSchemas = ["SC1113", "SC1116"];

    public static TheoryData<string> SyntaxCases => [.. GoldenCases.Names("Syntax")];

    public static TheoryData<string> ModelFiles =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("model"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryRoot.Combine("model"), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> RecordedRegistries => [.. SharedData.Names("*", "data", "expected").Where(name => !name.EndsWith(".json", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(SyntaxCases))]
    public void Case_with_an_error_that_a_schema_sees_is_rejected_and_any_other_accepted(string name)
    {
        var folder = RepositoryRoot.Combine("tests", "Semconv.Core.Tests", "Cases", "Syntax", name);
        var errors = ErrorId().Matches(File.ReadAllText(Path.Combine(folder, "expected.diagnostics.txt"))).Select(match => match.Groups[1].Value);
        var isRejected = errors.Except(BeyondSchemas, StringComparer.Ordinal).Any();
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml"))
        {
            Assert.Equal(isRejected, Judge(path) is not null);
        }
    }

    [Theory]
    [MemberData(nameof(ModelFiles))]
    public void File_of_the_model_is_accepted(string path) => Assert.Null(Judge(RepositoryRoot.Combine("model", path)));

    [Theory]
    [InlineData("v1.36.0")]
    [InlineData("v1.44.0")]
    [InlineData("head")]
    public void Files_of_OpenTelemetry_are_accepted(string version)
    {
        var model = SharedData.Require("data", "otel-semconv", version, "model");
        var problems = Directory.EnumerateFiles(model, "*.yaml", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "schema-next.yaml")
            .Select(path => (Path: path, Problem: Judge(path)))
            .Where(judged => judged.Problem is not null)
            .Select(judged => $"{Path.GetRelativePath(model, judged.Path)}: {judged.Problem}");
        Assert.Empty(problems);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(RecordedRegistries))]
    public void What_Weaver_wrote_is_accepted(string name)
    {
        var folder = SharedData.Require("data", "expected", name);

        // Asked for groups of a published registry, Weaver writes the v2 form all the same.
        AssertAccepted(folder, "resolved-v1.json*", name == "weaver-published-v2" ? "materialized-registry-v2" : "resolved-registry");
        AssertAccepted(folder, "resolved-v2.json*", "materialized-registry-v2");
        if (Directory.Exists(Path.Combine(folder, "package")))
        {
            AssertAccepted(Path.Combine(folder, "package"), "resolved.yaml*", "resolved-registry-v2");
            AssertAccepted(Path.Combine(folder, "package"), "manifest.yaml", "publication-manifest-v2");
        }
    }

    [Theory]
    [InlineData("v1", "diff")]
    [InlineData("v2", "diff-v2")]
    public void Diff_of_Weaver_is_accepted(string mode, string schema) =>
        AssertAccepted(SharedData.Require("data", "expected", "diff", $"v1.36.0-to-v1.44.0-{mode}"), "diff.json", schema);

    [Fact]
    public void Reports_of_changes_are_accepted()
    {
        var baseline = ComparedRegistries.Compile(ComparedRegistries.Model);
        var current = ComparedRegistries.Edit("unit: s", "unit: ms");
        Assert.Null(JsonDocuments.Validator("diff-detailed").Judge(JsonDocuments.Write(writer => ComparisonReportWriter.Write(ComparisonReport.Of(baseline, current), writer))));
        Assert.Null(JsonDocuments.Validator("diff").Judge(JsonDocuments.Write(writer => NameComparisonWriter.Write(NameComparison.OfGroups(baseline, current), writer))));
        Assert.Null(JsonDocuments.Validator("diff-v2").Judge(JsonDocuments.Write(writer => NameComparisonWriter.Write(NameComparison.OfSignals(baseline, current), writer))));
    }

    [Fact]
    public void Problems_are_accepted()
    {
        var diagnostics = new DiagnosticBag();
        var source = Semconv.Text.SourceText.From("a.yaml", "groups: [{id: a, typo: b}]");
        Semconv.Core.Syntax.SemconvFile.Read(source, diagnostics);
        using var text = new StringWriter();
        DiagnosticFormat.Find("json")!.Create(new RenderingOptions()).Render(diagnostics.ToImmutable(), text);
        var document = JsonNode.Parse(text.ToString());
        Assert.NotEmpty(document!.AsArray());
        Assert.Null(JsonDocuments.Validator("diagnostics").Judge(document));
    }

    [Fact]
    public void Schemas_have_different_names() =>
        Assert.Equal(SchemaDocuments.All.Length, SchemaDocuments.All.Select(document => document.Name).Distinct(StringComparer.Ordinal).Count());

    private static void AssertAccepted(string folder, string pattern, string schema)
    {
        foreach (var path in Directory.EnumerateFiles(folder, pattern).Where(path => !path.Contains(".jsonl", StringComparison.Ordinal)))
        {
            Assert.Null(JsonDocuments.Validator(schema).Judge(JsonDocuments.Read(path)));
        }
    }

    /// <summary>By the schema of its format, and for definition files by the one for both.</summary>
    private static string? Judge(string path)
    {
        var document = JsonDocuments.Read(path);
        var keys = document as JsonObject;
        var format = Text(keys, "file_format");
        if (path.EndsWith("manifest.yaml", StringComparison.Ordinal))
        {
            var manifest = format == "manifest/2.0" ? "publication-manifest-v2" : "definition-manifest-v2";
            return JsonDocuments.Validator(manifest).Judge(document);
        }

        var isDefinition2 = format == "definition/2" || Text(keys, "version") == "2";
        var problem = JsonDocuments.Validator(isDefinition2 ? "semconv-definition-v2" : "semconv-group").Judge(document);
        Assert.Equal(problem is null, JsonDocuments.Validator("semconv-definition").Judge(document) is null);
        return problem;
    }

    private static string? Text(JsonObject? keys, string key) =>
        keys?[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex(@": error (SC\d{4})")]
    private static partial Regex ErrorId();
}
