using Semconv.Core.Tests.Support;
using Semconv.Core.Yaml;

namespace Semconv.Core.Tests.Yaml;

/// <summary>What the YAML reader prints for broken files, case by case.</summary>
public sealed class YamlCaseTests
{
    public static TheoryData<string> Cases => [.. GoldenCases.Names("Yaml")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Diagnostics_are_as_read(string name) =>
        GoldenCases.Check("Yaml", name, (source, diagnostics) => YamlReader.Read(source, diagnostics));
}
