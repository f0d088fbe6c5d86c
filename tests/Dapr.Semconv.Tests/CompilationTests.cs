using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Semconv.TestSupport;

namespace Dapr.Semconv.Tests;

/// <summary>What the templates give compiles without a warning, documentation included.</summary>
public sealed class CompilationTests
{
    /// <summary>The assemblies of the running framework.</summary>
    private static readonly IEnumerable<MetadataReference> References =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path));

    [Fact]
    public void The_sample_of_the_package_compiles()
    {
        var readme = File.ReadAllText(RepositoryRoot.Combine("src", "Dapr.Semconv", "README.md"));
        var sample = readme.Split("```csharp\n")[1].Split("```")[0];
        var compilation = CSharpCompilation.Create(
            "sample",
            [CSharpSyntaxTree.ParseText(sample, cancellationToken: TestContext.Current.CancellationToken)],
            References.Append(MetadataReference.CreateFromFile(typeof(DaprSchemaUrls).Assembly.Location)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));

        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData("NET5_0_OR_GREATER")]
    [InlineData("NETSTANDARD2_0")]
    public void Generated_code_compiles_without_a_warning(string symbol)
    {
        var options = new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose, preprocessorSymbols: [symbol]);
        var trees = GeneratedTarget.Named("csharp").Generate(DaprModel.Context)
            .Select(file => CSharpSyntaxTree.ParseText(file.Content, options, file.Path, cancellationToken: TestContext.Current.CancellationToken));
        var compilation = CSharpCompilation.Create(
            "generated",
            trees,
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error, warningLevel: 9999));

        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
    }
}
