using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Configuration;

namespace SemconvTool.Tests.Configuration;

/// <summary>What a <c>.weaver.toml</c> may say.</summary>
public sealed class ConfigurationTests
{
    [Fact]
    public void Settings_of_every_kind_are_read()
    {
        var configuration = Read(
            """
            [registry]
            path = "model/dapr"
            v2 = true
            [policy]
            paths = ["a", "b"]
            [resolution.overrides]
            "https://example.com/a/1.0.0" = "vendor/a"
            [template]
            text_maps = { names = { db = "DB" } }
            """,
            []);
        Assert.Equal("model/dapr", configuration.Text("registry.path"));
        Assert.True(configuration.Flag("registry.v2"));
        Assert.Null(configuration.Flag("registry.follow_symlinks"));
        Assert.Equal(["a", "b"], configuration.Texts("policy.paths"));
        Assert.Equal("vendor/a", configuration.Map("resolve.schema_url_overrides")["https://example.com/a/1.0.0"]);
        Assert.Equal("DB", configuration.Maps("template.text_maps")["names"]["db"]);
    }

    [Theory]
    [InlineData("[registri]", "1:2 warning SC7201 unknown table 'registri'", "write 'registry'")]
    [InlineData("[registry]\npaht = 'x'", "2:1 warning SC7202 unknown key 'paht' in table 'registry'", "write 'path'")]
    [InlineData("[registry]\nv2 = 'yes'", "2:6 error SC7203 'v2' has a string where true or false belongs", "write true or false")]
    [InlineData("[policy]\npaths = ['a', 1]", "2:15 error SC7203 'paths' has an integer where a string belongs", "write a string")]
    [InlineData("[infer]\ngrpc_port = 70000", "2:13 error SC7203 'grpc_port' has an integer where a port, 0 to 65535 belongs", "write a port, 0 to 65535")]
    [InlineData("registry = 1", "1:1 error SC7203 'registry' is a table, not an integer", "write '[registry]'")]
    [InlineData("[auth]\nname = 'x'", "1:2 error SC7203 'auth' is a list of tables, not a table", "write '[[auth]]'")]
    [InlineData("[live-check]\nfail_on = 'always'", "2:11 error SC7204 'always' is not a value of 'fail_on'", "write one of information, improvement, violation, none")]
    [InlineData("[live_check.otlp]\ngrpc_prt = 1", "2:1 warning SC7202 unknown key 'grpc_prt' in table 'live-check.otlp'", "write 'grpc_port'")]
    public void Mistakes_are_reported_with_what_to_write(string text, string expected, string help) => Read(text, [$"{expected} | {help}"]);

    [Fact]
    public void Every_documented_key_is_known()
    {
        var text = string.Concat(SettingTables.All.Select(table =>
            (table.IsList ? $"[[{table.Name}]]\n" : $"[{table.Name}]\n")
            + string.Concat(table.Settings.Select(setting => $"{setting.Name} = {Sample(setting)}\n"))));
        Read(text, []);
    }

    private static string Sample(Setting setting) => setting.Kind switch
    {
        SettingKind.Text => $"'{(setting.Choices.IsEmpty ? "x" : setting.Choices[0])}'",
        SettingKind.Flag => "true",
        SettingKind.Count or SettingKind.Port => "1",
        SettingKind.Texts => "['x']",
        SettingKind.Map => "{ a = 'b' }",
        _ => "{ a = { b = 'c' } }",
    };

    private static WeaverConfiguration Read(string text, string[] expected)
    {
        var bag = new DiagnosticBag();
        var configuration = ConfigurationReader.Read(SourceText.From(".weaver.toml", text), "/repository/.weaver.toml", bag);
        var problems = bag.ToImmutable().Select(each =>
            $"{each.Location!.Value.Start} {(each.Severity == Severity.Error ? "error" : "warning")} {each.Id} {each.Message} | {each.Help}");
        Assert.Equal(expected, problems);
        return configuration;
    }
}
