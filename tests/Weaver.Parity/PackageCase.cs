using System.Text.Json;
using Semconv.TestSupport;

namespace Weaver.Parity;

/// <summary>One recorded run of <c>registry package</c>.</summary>
/// <param name="Registry">The run of <c>resolve</c> over the same registry.</param>
/// <param name="Resolved">The recorded <c>resolved.yaml</c>, below the reference data.</param>
/// <param name="Manifest">The recorded <c>manifest.yaml</c>; null when it was not kept.</param>
internal sealed record PackageCase(ResolveCase Registry, string Resolved, string? Manifest)
{
    public string Name => Registry.Name;

    public static IEnumerable<PackageCase> All() => SharedData.IsPresent ? Registries().Concat(ResolverFixtures()) : [];

    private static IEnumerable<PackageCase> Registries()
    {
        var cases = ResolveCase.All().Where(item => item.Output.StartsWith("expected/", StringComparison.Ordinal) && item.IsV2);
        foreach (var item in cases)
        {
            var folder = Path.GetDirectoryName(item.Output)!;
            var package = Path.Combine(SharedData.Require("data"), folder, "package");
            if (Directory.Exists(package))
            {
                var suffix = File.Exists(Path.Combine(package, "resolved.yaml")) ? string.Empty : ".gz";
                yield return new PackageCase(
                    item with { Name = Path.GetFileName(folder) }, $"{folder}/package/resolved.yaml{suffix}", $"{folder}/package/manifest.yaml");
            }
        }
    }

    private static IEnumerable<PackageCase> ResolverFixtures()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "weaver-resolver", "cases.json")));
        foreach (var item in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            if (item.TryGetProperty("actual", out var actual)
                && actual.TryGetProperty("package", out var run)
                && run.TryGetProperty("output", out var output)
                && output.GetString() is { } file)
            {
                var registry = new ResolveCase(
                    $"resolver/{item.GetProperty("case").GetString()}/package", "weaver-resolver", item.GetProperty("registry").GetString()!, string.Empty);
                yield return new PackageCase(registry, $"weaver-resolver/{file}", null);
            }
        }
    }
}
