using Semconv.Core.Syntax;
using Semconv.Core.Tests.Support;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Syntax;

/// <summary>OpenTelemetry's own model, as published.</summary>
public sealed class OpenTelemetryModelTests
{
    [Theory]
    [InlineData("v1.36.0")]
    [InlineData("v1.44.0")]
    [InlineData("head")]
    public void Every_file_is_read_without_errors(string version)
    {
        var diagnostics = new DiagnosticBag();
        var files = DefinitionFiles.ReadModel(version, diagnostics);
        Assert.NotEmpty(files);
        Assert.Equal([], DiagnosticLines.Of(diagnostics).Where(line => line.Contains(": error", StringComparison.Ordinal)));
    }
}
