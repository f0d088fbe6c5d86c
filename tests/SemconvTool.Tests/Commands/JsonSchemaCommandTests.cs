using System.Text.Json;
using SemconvTool.Configuration;

namespace SemconvTool.Tests.Commands;

/// <summary><c>semconv json-schema</c>.</summary>
public sealed class JsonSchemaCommandTests
{
    /// <summary>Weaver's names, all of them.</summary>
    [Theory]
    [InlineData("resolved-registry")]
    [InlineData("semconv-group")]
    [InlineData("semconv-definition-v2")]
    [InlineData("resolved-registry-v2")]
    [InlineData("materialized-registry-v2")]
    [InlineData("diff")]
    [InlineData("diff-v2")]
    [InlineData("publication-manifest-v2")]
    [InlineData("definition-manifest-v2")]
    [InlineData("policy-finding")]
    [InlineData("weaver-config")]
    public void Schema_of_every_document_of_Weaver_is_printed(string name)
    {
        using var folder = new TestFolder();
        using var document = JsonDocument.Parse(folder.Run("registry", "json-schema", "-j", name).Output);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", document.RootElement.GetProperty("$schema").GetString());
    }

    [Fact]
    public void Resolved_registry_is_the_default_and_a_file_takes_it()
    {
        using var folder = new TestFolder();
        Assert.Empty(folder.Run("json-schema", "-o", "schema.json").Output);
        Assert.Equal(folder.Run("json-schema", "-j", "resolved-registry").Output, folder.Read("schema.json"));
    }

    [Fact]
    public void Configuration_has_every_table_and_setting()
    {
        using var folder = new TestFolder();
        using var document = JsonDocument.Parse(folder.Run("json-schema", "-j", "weaver-config").Output);
        foreach (var section in SettingTables.All)
        {
            var table = section.Name.Split('.').Aggregate(document.RootElement, (schema, name) => Items(schema).GetProperty("properties").GetProperty(name));
            foreach (var setting in section.Settings)
            {
                Assert.True(Items(table).GetProperty("properties").TryGetProperty(setting.Name, out _), $"{section.Name}.{setting.Name} is missing");
            }
        }

        static JsonElement Items(JsonElement schema) => schema.TryGetProperty("items", out var items) ? items : schema;
    }

    [Fact]
    public void Unknown_name_is_a_usage_error()
    {
        using var folder = new TestFolder();
        var result = folder.Run("json-schema", "-j", "resolved");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("help: write one of resolved-registry, ", result.Error, StringComparison.Ordinal);
    }
}
