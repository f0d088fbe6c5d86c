namespace SemconvTool.Tests.Commands;

/// <summary><c>semconv infer</c>.</summary>
public sealed class InferCommandTests
{
    /// <summary>What is emitted, inferred and checked is a registry again, and emits the same.</summary>
    [Fact]
    public void Emit_infer_and_check_close_the_circle()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        folder.Write("examples.jsonl", folder.Run("emit", "--v2", "--stdout", "--seed", "x").Output);
        var inferred = folder.Run("registry", "infer", "--input", "examples.jsonl", "-o", "again");
        Assert.Equal(ExitCode.Clean, inferred.Code);
        Assert.Contains("wrote again: 6 attributes, 2 spans, 0 metrics, 0 events", inferred.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, folder.Run("check", "-r", "again").Code);
        Assert.Contains("\"name\":\"shop.checkout\"", folder.Run("emit", "--v2", "-r", "again", "--stdout").Output, StringComparison.Ordinal);
        Assert.Contains("\n- key: shop.order.id\n  type: string\n  examples: o-1\n", folder.Read("again/registry.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Manifest_that_is_there_stays()
    {
        using var folder = new TestFolder().Write("t.jsonl", Log).Write("out/manifest.yaml", Models.Manifest("own"));
        Assert.Equal(ExitCode.Clean, folder.Run("infer", "--input", "t.jsonl", "-o", "out").Code);
        Assert.Equal(Models.Manifest("own"), folder.Read("out/manifest.yaml"));
        folder.Run("infer", "--input", "t.jsonl", "--schema-url", "https://example.com/mine/1.2.3");
        Assert.Equal("schema_url: https://example.com/mine/1.2.3\n", folder.Read("inferred-registry/manifest.yaml"));
    }

    [Fact]
    public void Values_of_several_files_are_put_together()
    {
        using var folder = new TestFolder().Write("a.jsonl", Log).Write("b.jsonl", Log.Replace("\"1\"", "\"2\"", StringComparison.Ordinal));
        folder.Run("infer", "--input", "a.jsonl", "--input", "b.jsonl", "-o", "out");
        Assert.Equal(
            """
            file_format: definition/2
            attributes:
            - key: k
              type: int
              examples:
              - 1
              - 2
              brief: ''
              stability: development
            events:
            - name: e
              attributes:
              - ref: k
              brief: ''
              stability: development

            """,
            folder.Read("out/registry.yaml"));
    }

    [Fact]
    public void Nothing_to_infer_from_writes_nothing()
    {
        using var folder = new TestFolder().Write("t.jsonl", """{"resourceSpans":[]}""");
        Assert.Equal(ExitCode.Clean, folder.Run("infer", "--input", "t.jsonl").Code);
        Assert.False(Directory.Exists(folder["inferred-registry"]));
    }

    [Fact]
    public void Definition_that_is_there_is_not_replaced_unless_it_is_the_same()
    {
        using var folder = new TestFolder().Write("t.jsonl", Log).Write("out/registry.yaml", Models.Clean);
        var result = folder.Run("infer", "--input", "t.jsonl", "-o", "out");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("'out/registry.yaml' is there already, and would be replaced", result.Error, StringComparison.Ordinal);
        Assert.Equal([folder["out/registry.yaml"]], Directory.GetFiles(folder["out"]));
        Assert.Equal(Models.Clean, folder.Read("out/registry.yaml"));
        Assert.Equal(ExitCode.Clean, folder.Run("infer", "--input", "t.jsonl").Code);
        Assert.Equal(ExitCode.Clean, folder.Run("infer", "--input", "t.jsonl").Code);
    }

    [Theory]
    [InlineData("not url")]
    [InlineData("https://example.com")]
    public void Manifest_that_nothing_could_read_is_not_written(string url)
    {
        using var folder = new TestFolder().Write("t.jsonl", Log);
        var result = folder.Run("infer", "--input", "t.jsonl", "--schema-url", url);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains($"'{url}' of '--schema-url' is no schema URL: ", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["inferred-registry"]));
    }

    [Fact]
    public void Damage_is_reported_where_it_is()
    {
        using var folder = new TestFolder().Write("t.jsonl", $"{Log}\n\n{{\"resourceSpans\":1}}\n");
        Assert.StartsWith("t.jsonl:3:18: error SC8001", folder.Run("infer", "--input", "t.jsonl").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_in_place_of_telemetry_is_called_a_folder()
    {
        using var folder = new TestFolder();
        Assert.Contains("'.' cannot be read: it is a folder", folder.Run("infer", "--input", ".").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("infer", "SC7431")]
    [InlineData("infer --grpc-port 4317", "SC7404")]
    [InlineData("infer --input nosuch", "SC7001")]
    [InlineData("infer --input broken", "SC8001")]
    public void What_cannot_be_read_is_a_usage_error(string line, string id)
    {
        using var folder = new TestFolder().Write("broken", """{"resourceSpans":1}""");
        var result = folder.Run(line.Split(' '));
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains(id, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["inferred-registry"]));
    }

    private const string Log =
        """{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"eventName":"e","attributes":[{"key":"k","value":{"intValue":"1"}}]},{"attributes":[{"key":"no","value":{}}]}]}]}]}""";
}
