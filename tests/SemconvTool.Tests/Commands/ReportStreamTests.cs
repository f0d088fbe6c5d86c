using System.Text.Json;
using System.Xml.Linq;
using SemconvTool.Tests.Generation;

namespace SemconvTool.Tests.Commands;

/// <summary>A stream that carries problems as one document carries nothing else.</summary>
public sealed class ReportStreamTests
{
    [Theory]
    [InlineData("check --diagnostic-format json")]
    [InlineData("check --debug --diagnostic-format json")]
    [InlineData("generate keys out --v2 --diagnostic-format json")]
    [InlineData("generate keys out --v2 --check --diagnostic-format json")]
    public void Standard_error_is_one_document(string line)
    {
        using var folder = GenerationProject.With();
        using var document = JsonDocument.Parse(folder.Run(line.Split(' ')).Error);
        Assert.Equal(JsonValueKind.Array, document.RootElement.ValueKind);
    }

    [Fact]
    public void Standard_error_is_one_SARIF_log()
    {
        using var folder = GenerationProject.With();
        using var document = JsonDocument.Parse(folder.Run("check", "--debug", "--diagnostic-format", "sarif").Error);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public void Standard_error_is_one_JUnit_report()
    {
        using var folder = GenerationProject.With();
        Assert.Equal("testsuites", XDocument.Parse(folder.Run("check", "--debug", "--diagnostic-format", "junit").Error).Root?.Name.LocalName);
    }

    [Fact]
    public void Standard_output_is_one_document_without_the_diff()
    {
        using var folder = GenerationProject.With();
        var result = folder.Run("generate", "keys", "out", "--v2", "--check", "--diagnostic-format", "json", "--diagnostic-stdout");
        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal(1, document.RootElement.GetArrayLength());
        Assert.StartsWith("checked keys", result.Error, StringComparison.Ordinal);
    }
}
