using System.Text.Json;

namespace SemconvTool.Tests.LiveChecking;

/// <summary><c>semconv live-check</c>: what it is told, what it reads, what it ends with.</summary>
public sealed class LiveCheckCommandTests
{
    private const string Span =
        """{"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"orders"}}]},"scopeSpans":[{"scope":{"name":"shop"},"spans":[{"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"b7ad6b7169203331","name":"checkout","kind":1,"startTimeUnixNano":"1700000000000000000","endTimeUnixNano":"1700000001000000000"}]}]}]}""";

    /// <summary>All that the span has, and nothing else.</summary>
    private const string Model = """
        file_format: definition/2
        attributes:
          - { key: service.name, type: string, brief: A service., stability: stable, examples: [orders] }

        """;

    [Theory]
    [InlineData("live-check t.jsonl")]
    [InlineData("registry live-check t.jsonl")]
    [InlineData("live-check --input-source t.jsonl --input-format json --format ansi")]
    [InlineData("live-check t.jsonl -o none --no-stats --no-stream")]
    public void Telemetry_that_conforms_passes(string line)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model).Write("t.jsonl", Span);
        var result = folder.Run(line.Split(' '));
        Assert.Equal((ExitCode.Clean, string.Empty), (result.Code, result.Code == ExitCode.Clean ? string.Empty : result.Error));
        Assert.Contains("checked t.jsonl against model", result.Error, StringComparison.Ordinal);
    }

    /// <summary>A check that saw nothing is not green.</summary>
    [Theory]
    [InlineData("""{"resourceSpans":[]}""", 4, "SC8201")]
    [InlineData("", 4, "SC8201")]
    [InlineData("\n\n", 4, "SC8201")]
    [InlineData(" \r\n", 4, "SC8201")]
    [InlineData("""{"resourceSpans":[{"scopeSpans":[{"spans":[{"droppedAttributesCount":1}]}]}]}""", 4, "SC8202")]
    [InlineData("""{"resourceSpans":[{"scopeSpans":[{"sp""", 2, "SC8002")]
    [InlineData("""{"resourceSpans":1}""", 2, "SC8001")]
    public void What_cannot_be_trusted_is_never_green(string telemetry, int expected, string id)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model).Write("t.jsonl", telemetry);
        var result = folder.Run("live-check", "t.jsonl", "--fail-on", "none");
        Assert.Equal(expected, (int)result.Code);
        Assert.Contains(id, result.Error, StringComparison.Ordinal);
        Assert.StartsWith("not to be trusted: ", result.Output, StringComparison.Ordinal);
    }

    /// <summary>The last line of a file that is still being written is left out, and said.</summary>
    [Fact]
    public void File_that_grows_is_checked_as_far_as_it_goes()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model).Write("t.jsonl", $"{Span}\n{Span[..100]}");
        var result = folder.Run("live-check", "t.jsonl");
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.Contains("note SC8002", result.Error, StringComparison.Ordinal);
        Assert.Contains("1 span of 1 trace", result.Output, StringComparison.Ordinal);
    }

    /// <summary>A condition of the user tells the type of a span, and what it cannot decide is said.</summary>
    [Fact]
    public void Matchers_of_the_configuration_file_tell_types()
    {
        const string Typed = Model + """
            spans:
              - type: shop.checkout
                kind: client
                name: { note: checkout }
                brief: A checkout.
                stability: stable
                requirement_level: recommended

            """;
        using var folder = new TestFolder().Write("model/a.yaml", Typed).Write("t.jsonl", Span).Write(
            "c.toml", "[[live-check.matchers]]\nid = \"m\"\nsample_type = \"span\"\nwhen = 'name == \"checkout\"'\nsignal = \"shop.checkout\"\n");
        var result = folder.Run("live-check", "t.jsonl", "--config", "c.toml");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("kind_mismatch", result.Output, StringComparison.Ordinal);
        folder.Write("c.toml", "[[live-check.matchers]]\nid = \"m\"\nsample_type = \"span\"\nwhen = 'attributes[\"x\"] > 1'\nsignal = \"shop.checkout\"\n");
        Assert.Contains("c.toml:2:6: warning SC7211", folder.Run("live-check", "t.jsonl", "--config", "c.toml").Error, StringComparison.Ordinal);
        folder.Write("c.toml", "[[live-check.matchers]]\nid = \"m\"\nsample_type = \"span\"\nwhen = 'nam == 1'\nsignal = \"shop.chekout\"\n");
        var wrong = folder.Run("live-check", "t.jsonl", "--config", "c.toml");
        Assert.Contains("c.toml:4:9: error SC4311", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, wrong.Code);
    }

    [Theory]
    [InlineData("live-check", "SC7431")]
    [InlineData("live-check nosuch.jsonl", "SC7001")]
    [InlineData("live-check .", "SC7002")]
    [InlineData("live-check t.jsonl --formatt json", "SC7401")]
    [InlineData("live-check t.jsonl --format html", "SC7406")]
    [InlineData("live-check t.jsonl --input-format xml", "SC7406")]
    [InlineData("live-check t.jsonl --profile strict", "SC7422")]
    [InlineData("live-check t.jsonl --fail-on bogus", "SC7422")]
    [InlineData("live-check t.jsonl --max-spans many", "SC7403")]
    [InlineData("live-check t.jsonl --update-baseline", "SC7403")]
    [InlineData("live-check t.jsonl --input-source t.jsonl", "SC7403")]
    [InlineData("live-check t.jsonl --advice-policies rego", "SC7404")]
    [InlineData("live-check t.jsonl --advice-preprocessor a.jq", "SC7404")]
    [InlineData("live-check t.jsonl --templates folder", "SC7404")]
    [InlineData("live-check t.jsonl --emit-otlp-logs --otlp-logs-endpoint localhost:4317", "SC7403")]
    [InlineData("live-check t.jsonl --emit-otlp-logs --otlp-logs-stdout", "SC7403")]
    [InlineData("live-check t.jsonl --expect nosuch.yaml", "SC7001")]
    [InlineData("live-check t.jsonl --expect bad.yaml", "SC8101")]
    [InlineData("live-check t.jsonl --baseline nosuch.txt", "SC7001")]
    [InlineData("live-check t.jsonl --baseline bad.yaml", "SC8103")]
    [InlineData("live-check t.jsonl -r nosuch", "SC7001")]
    public void What_is_not_understood_ends_with_2(string line, string id)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model).Write("t.jsonl", Span).Write("bad.yaml", "expekt: 1\n");
        var result = folder.Run(line.Split(' '));
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains(id, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Model_with_errors_stops_before_telemetry_is_read()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Broken);
        Assert.Equal(ExitCode.Findings, folder.Run("live-check", "nosuch.jsonl").Code);
    }

    /// <summary>A program that reads the output finds nothing where nothing was checked, not half of a document.</summary>
    [Fact]
    public void Annotations_with_errors_leave_no_half_of_a_report()
    {
        const string Wrong = Model + """
            spans:
              - type: shop.checkout
                kind: client
                name: { note: checkout }
                brief: A checkout.
                stability: stable
                requirement_level: recommended
                annotations: { trace: { match: { rank: many } } }

            """;
        using var folder = new TestFolder().Write("model/a.yaml", Wrong).Write("t.jsonl", Span);
        var result = folder.Run("live-check", "t.jsonl", "--format", "json", "--no-stream");
        Assert.Equal((ExitCode.Findings, string.Empty), (result.Code, result.Output));
        Assert.Contains("SC4302", result.Error, StringComparison.Ordinal);
    }

    /// <summary>A report is an input, also one that leaves out what nobody wants.</summary>
    [Theory]
    [InlineData("--format", "jsonl")]
    [InlineData("--format", "jsonl", "--no-stats")]
    [InlineData("--format", "json", "--no-stream")]
    [InlineData("--format", "json", "--no-stream", "--no-stats")]
    public void Report_is_read_again(params string[] options)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model).Write("t.jsonl", Span);
        Assert.Equal(ExitCode.Clean, folder.Run(["live-check", "t.jsonl", "-o", "report.json", .. options]).Code);
        var again = folder.Run("live-check", "report.json");
        Assert.Equal((ExitCode.Clean, true), (again.Code, again.Output.Contains("1 span of 1 trace", StringComparison.Ordinal)));
    }

    /// <summary>A tool that was just installed has no registry around it.</summary>
    [Fact]
    public void Registry_of_Dapr_is_built_in()
    {
        using var folder = new TestFolder().Write("t.jsonl", Span);
        var result = folder.Run("live-check", "t.jsonl");
        Assert.Contains("checked t.jsonl against built-in/dapr", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SC", result.Error, StringComparison.Ordinal);
    }

    /// <summary>A run that judged nothing must not look like one that did.</summary>
    [Theory]
    [InlineData("resourceMetrics", "scopeMetrics", "metrics", """{"name":"shop.orders","gauge":{"dataPoints":[{"asInt":"1"}]}}""")]
    [InlineData("resourceLogs", "scopeLogs", "logRecords", """{"body":{"stringValue":"x"}}""")]
    [InlineData("resourceSpans", "scopeSpans", "spans", """{"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"b7ad6b7169203331","name":"x"}""")]
    public void Samples_of_scopes_that_nobody_declares_are_counted(string resources, string scopes, string samples, string sample)
    {
        using var folder = new TestFolder()
            .Write("t.jsonl", "{\"" + resources + "\":[{\"" + scopes + "\":[{\"scope\":{\"name\":\"shop\"},\"" + samples + "\":[" + sample + "]}]}]}");
        Assert.Contains("not judged: 1 sample of scopes that the registry does not declare (shop 1)", folder.Run("live-check", "t.jsonl").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read()
    {
        using var folder = new TestFolder { Input = Span }.Write("model/a.yaml", Model);
        Assert.StartsWith("passed: ", folder.Run("live-check", "-").Output, StringComparison.Ordinal);
        Assert.Contains("read stdin: ", folder.Run("live-check", "--input-source", "stdin").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: refund", "expected_span_missing", 4)]
    [InlineData("type: shop.refund\n      max: 0", "", 2)]
    [InlineData("name: 'check*'\n      count: 3", "span_count_out_of_range", 1)]
    [InlineData("name: 'check*'\n      kind: internal\n      max: 1", "", 0)]
    public void Scenario_says_what_has_to_be_there(string entry, string id, int expected)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model).Write("t.jsonl", Span)
            .Write("s.yaml", $"expect:\n  spans:\n    - {entry}\n");
        var result = folder.Run("live-check", "t.jsonl", "--expect", "s.yaml", "--format", "findings");
        Assert.Equal(expected, (int)result.Code);
        Assert.Equal(id, result.Output.Length == 0 ? string.Empty : JsonDocument.Parse(result.Output.Split('\n')[0]).RootElement.GetProperty("id").GetString());
    }

    /// <summary>Of two spans without a type only one is known: the other one broke later.</summary>
    [Fact]
    public void Baseline_does_not_cover_another_span_that_breaks()
    {
        static string Orphan(string name) => Span.Replace("\"name\":\"checkout\"", $"\"parentSpanId\":\"00000000000000aa\",\"name\":\"{name}\"", StringComparison.Ordinal);
        using var folder = new TestFolder().Write("model/a.yaml", Model).Write("t.jsonl", Orphan("read"));
        string[] line = ["live-check", "t.jsonl", "--baseline", "known.txt"];
        Assert.Equal(ExitCode.Clean, folder.Run([.. line, "--update-baseline"]).Code);
        Assert.Equal(ExitCode.Clean, folder.Run(line).Code);
        folder.Write("t.jsonl", Orphan("pay"));
        Assert.Equal(ExitCode.Findings, folder.Run(line).Code);
    }

    [Fact]
    public void Baseline_lets_a_run_pass_and_says_what_is_gone()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model).Write("t.jsonl", Span)
            .Write("s.yaml", "expect:\n  spans:\n    - name: checkout\n      count: 3\n");
        string[] line = ["live-check", "t.jsonl", "--expect", "s.yaml", "--baseline", "known.txt"];
        Assert.Equal(ExitCode.Clean, folder.Run([.. line, "--update-baseline"]).Code);
        Assert.Contains("\nspan_count_out_of_range | - | span | expected=3, subject=span 'checkout'\n", folder.Read("known.txt"), StringComparison.Ordinal);
        var again = folder.Run(line);
        Assert.Equal(ExitCode.Clean, again.Code);
        Assert.Contains("known findings: 1 (span_count_out_of_range 1)", again.Output, StringComparison.Ordinal);
        folder.Write("s.yaml", "expect:\n  spans:\n    - name: checkout\n");
        Assert.Contains("known.txt:2:1: note SC8104", folder.Run(line).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, folder.Run("live-check", "t.jsonl", "--baseline", "s.yaml", "--update-baseline").Code);
        Assert.StartsWith("expect:", folder.Read("s.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_filters_and_suppressions_come_from_the_configuration_file()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model).Write("t.jsonl", Span)
            .Write("s.yaml", "expect:\n  spans:\n    - name: checkout\n      count: 3\n");
        string[] line = ["live-check", "t.jsonl", "--expect", "s.yaml", "--config", "c.toml"];
        folder.Write("c.toml", "[[live-check.finding_level_overrides]]\nids = [\"span_count_out_of_range\"]\nlevel = \"information\"\n");
        Assert.Contains("information span_count_out_of_range", folder.Run(line).Output, StringComparison.Ordinal);
        folder.Write("c.toml", "[[live-check.finding_filters]]\nexclude_samples = [\"check*\"]\n");
        Assert.Contains("filtered: 1 finding", folder.Run(line).Output, StringComparison.Ordinal);
        folder.Write("c.toml", "[[semconv.live-check.suppress]]\nid = \"span_count_out_of_range\"\nreason = \"known\"\nsample = \"check*\"\n");
        var suppressed = folder.Run(line);
        Assert.Equal(ExitCode.Clean, suppressed.Code);
        Assert.Contains("suppressed: 1 finding", suppressed.Output, StringComparison.Ordinal);
        folder.Write("s.yaml", "expect:\n  spans:\n    - name: checkout\n");
        Assert.Contains("c.toml:2:6: warning SC8102", folder.Run(line).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, folder.Run([.. line, "--future"]).Code);
    }

    [Theory]
    [InlineData("[[live-check.finding_filters]]\nsample_names = [\"a[\"]", "c.toml:2:17: error SC7209")]
    [InlineData("[[live-check.finding_level_overrides]]\nids = [\"a\"]", "c.toml:1:14: error SC7203")]
    [InlineData("[[semconv.live-check.suppress]]\nid = \"span_orphn\"\nreason = \"x\"", "c.toml:2:6: error SC7206")]
    [InlineData("[[semconv.live-check.suppress]]\nid = \"expected_span_missing\"", "c.toml:2:6: error SC7207")]
    [InlineData("[semconv.live-check]\nprofile = \"strict\"", "c.toml:2:11: error SC7204")]
    public void Configuration_that_is_wrong_stops_at_the_start(string text, string expected)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model).Write("t.jsonl", Span).Write("c.toml", text);
        var result = folder.Run("live-check", "t.jsonl", "--config", "c.toml");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.StartsWith(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Configuration_file_sets_what_no_option_says()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model).Write("t.jsonl", Span)
            .Write(".weaver.toml", "[live-check]\ninput_source = \"t.jsonl\"\nfail_on = \"improvement\"\n[semconv.live-check]\nprofile = \"target\"\nfail_on = \"information\"\n");
        Assert.Contains("(profile target, fails on information)", folder.Run("live-check").Output, StringComparison.Ordinal);
        Assert.Contains("(profile legacy, fails on nothing)", folder.Run("live-check", "--profile", "legacy", "--fail-on", "none").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "txt")]
    [InlineData("findings", "jsonl")]
    [InlineData("sarif", "sarif")]
    [InlineData("junit", "xml")]
    [InlineData("github", "txt")]
    public void Folder_takes_a_report_under_Weavers_name_and_the_same_bytes_each_time(string format, string extension)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model).Write("t.jsonl", Span)
            .Write("s.yaml", "expect:\n  spans:\n    - name: checkout\n      count: 3\n").Write("out/keep", "");
        string[] line = ["live-check", "t.jsonl", "--expect", "s.yaml", "--format", format];
        Assert.Equal(ExitCode.Findings, folder.Run([.. line, "-o", "out"]).Code);
        var report = folder.Read($"out/live_check.{extension}");
        Assert.Contains("span_count_out_of_range", report, StringComparison.Ordinal);
        Assert.Equal(report, folder.Run(line).Output);
        Assert.Equal(2, Directory.GetFiles(folder["out"]).Length);
    }

    [Fact]
    public void Summary_of_a_job_is_added_to_what_is_there()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Model).Write("t.jsonl", Span).Write("summary.md", "# Job\n");
        folder.Variables["GITHUB_STEP_SUMMARY"] = folder["summary.md"];
        folder.Run("live-check", "t.jsonl", "--format", "github");
        Assert.StartsWith("# Job\n## passed: no findings\n", folder.Read("summary.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_of_a_finding_is_explained()
    {
        using var folder = new TestFolder();
        Assert.StartsWith("# expected_span_missing\n\nLevel: violation\n", folder.Run("explain", "expected_span_missing").Output, StringComparison.Ordinal);
        Assert.Contains("\nexpected_span_missing\n", folder.Run("explain").Output, StringComparison.Ordinal);
        Assert.Contains("write 'expected_span_missing'", folder.Run("explain", "expected_span_mising").Error, StringComparison.Ordinal);
    }
}
