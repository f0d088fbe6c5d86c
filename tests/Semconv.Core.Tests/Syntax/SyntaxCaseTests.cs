using Semconv.Core.Syntax;
using Semconv.Core.Tests.Support;

namespace Semconv.Core.Tests.Syntax;

/// <summary>What the reader of definition files and manifests prints, case by case.</summary>
public sealed class SyntaxCaseTests
{
    public static TheoryData<string> Cases => [.. GoldenCases.Names("Syntax")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Diagnostics_are_as_read(string name) => GoldenCases.Check("Syntax", name, (source, diagnostics) =>
    {
        if (source.Path.EndsWith("manifest.yaml", StringComparison.Ordinal))
        {
            RegistryManifest.Read(source, diagnostics);
        }
        else
        {
            SemconvFile.Read(source, diagnostics);
        }
    });
}
