using System.Collections.Immutable;

namespace SemconvTool.Configuration;

/// <summary>Every table and key of <c>.weaver.toml</c> that Weaver documents, and our own below <c>semconv</c>, which Weaver ignores.</summary>
/// <remarks>
/// The file belongs to two programs: a key that a command of ours does not use yet is still known here, so that it is checked and
/// never called unknown.
/// </remarks>
internal static class SettingTables
{
    public static ImmutableArray<SettingSection> All { get; } =
    [
        Table("registry", Text("path"), Flag("follow_symlinks"), Flag("include_unreferenced"), Flag("v2")),
        Table("policy", Texts("paths"), Flag("skip"), Flag("display_policy_coverage")),
        Table("diagnostics", Text("format"), Text("template"), Flag("stdout")),
        Table("resolve", new Setting("schema_url_overrides", SettingKind.Map) { Aliases = ["overrides", "dependency_overrides"] })
            with { Aliases = ["resolution"] },
        Table("template", Texts("acronyms"), new("text_maps", SettingKind.Maps)),
        Table("auth", Text("name"), Text("url_prefix"), Text("token"), Text("token_env"), Texts("token_command")) with { IsList = true },
        Table("check"),
        Table("diff", Text("format"), Text("templates"), Text("output")),
        Table("emit", Text("endpoint"), Flag("stdout")),
        Table("generate", Text("templates"), Text("target"), Text("output")),
        Table("infer", Text("grpc_address"), Port("grpc_port"), Port("admin_port"), Count("inactivity_timeout"), Text("output")),
        LiveCheck("live-check", [.. LiveCheckKeys, .. AdviceKeys]),
        LiveCheck("live-check.otlp", [Text("grpc_address"), Port("grpc_port"), Port("admin_port"), Count("inactivity_timeout")]),
        LiveCheck("live-check.emit", [Flag("otlp_logs"), Text("otlp_logs_endpoint"), Flag("otlp_logs_stdout")]),
        LiveCheck("live-check.finding_filters", [Texts("exclude"), Texts("exclude_samples"), Level("min_level"), .. ScopeKeys])
            with { IsList = true },
        LiveCheck("live-check.finding_level_overrides", [Texts("ids"), Level("level"), .. ScopeKeys]) with { IsList = true },
        LiveCheck("live-check.matchers", [Text("id"), Text("sample_type"), Text("when"), Text("signal"), Texts("attribute_groups"), Texts("strict_attribute_groups")])
            with { IsList = true },
        Table("mcp", [Text("namespace_separator"), .. AdviceKeys]),
        Table("package", Text("output"), Text("resolved_registry_uri")),
        Table("serve", Text("bind"), Text("cors_origins")),
        Table("stats", Text("format"), Text("templates"), Text("output")),
        Table("semconv"),
        Table("semconv.check", new("fail_on", SettingKind.Text) { Choices = ["error", "warning", "note"] }, Text("baseline_file"), new("severity", SettingKind.Map)),
        Table("semconv.check.suppress", Text("id"), Text("reason"), Text("path"), Text("subject")) with { IsList = true },
        Table("semconv.live-check", new("profile", SettingKind.Text) { Choices = ["legacy", "target"] }, FailOn, Text("baseline_file")),
        Table("semconv.live-check.suppress", Text("id"), Text("reason"), Text("service"), Text("span_type"), Text("sample")) with { IsList = true },
        Table("update-markdown", Text("markdown_dir"), Text("templates"), Text("target"), Flag("dry_run"), Text("attribute_registry_base_url")),
    ];

    private static Setting[] LiveCheckKeys =>
    [
        Text("input_source"), Text("input_format"), Text("format"), Text("templates"), Text("output"), Flag("no_stream"), Flag("no_stats"),
        FailOn, Flag("search_all_attributes"),
    ];

    private static Setting FailOn => new("fail_on", SettingKind.Text) { Choices = [.. Levels, "none"] };

    private static Setting[] AdviceKeys => [Text("advice_policies"), Text("advice_preprocessor"), Text("advice_data")];

    private static Setting[] ScopeKeys => [Texts("sample_names"), Text("signal_type")];

    private static ImmutableArray<string> Levels => ["information", "improvement", "violation"];

    private static SettingSection Table(string name, params Setting[] settings) => new(name, [], false, [.. settings]);

    private static SettingSection LiveCheck(string name, Setting[] settings) =>
        Table(name, settings) with { Aliases = [name.Replace('-', '_')] };

    private static Setting Text(string name) => new(name, SettingKind.Text);

    private static Setting Texts(string name) => new(name, SettingKind.Texts);

    private static Setting Flag(string name) => new(name, SettingKind.Flag);

    private static Setting Count(string name) => new(name, SettingKind.Count);

    private static Setting Port(string name) => new(name, SettingKind.Port);

    private static Setting Level(string name) => Text(name) with { Choices = Levels };
}
