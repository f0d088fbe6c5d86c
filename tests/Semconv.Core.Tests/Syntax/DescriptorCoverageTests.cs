using Semconv.Core.Syntax;
using Semconv.Core.Yaml;
using Semconv.TestSupport;

namespace Semconv.Core.Tests.Syntax;

/// <summary>No diagnostic of the readers exists without a case that shows it.</summary>
public sealed class DescriptorCoverageTests
{
    public static TheoryData<string> Ids =>
        [.. YamlDiagnostics.All.Concat(SyntaxDiagnostics.All).Concat(ManifestDiagnostics.All).Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_has_a_case(string id)
    {
        // SC1015 and SC1016 need files of a size that is made by their tests (YamlLimitTests).
        var texts = Directory.EnumerateFiles(RepositoryRoot.Combine("tests", "Semconv.Core.Tests", "Cases"), "expected.diagnostics.txt", SearchOption.AllDirectories);
        Assert.True(id is "SC1015" or "SC1016" || texts.Any(path => File.ReadAllText(path).Contains(id, StringComparison.Ordinal)));
    }
}
