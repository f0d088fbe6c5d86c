namespace Semconv.Benchmarks;

/// <summary>The packages to measure: our own, and with <c>SEMCONV_CHECKOUTS</c> and <c>SEMCONV_SHARED</c> those of OpenTelemetry.</summary>
internal static class TemplatePackages
{
    /// <param name="repository">The root of this repository.</param>
    public static IEnumerable<GenerationBenchmark> Find(string repository)
    {
        var own = Path.Combine(repository, "templates", "registry", "markdown");
        yield return new GenerationBenchmark(
            "ours, markdown", Path.Combine(repository, "model"), own, Path.Combine(repository, "weaver.yaml"), Path.Combine(own, "weaver.yaml"));
        if (Variable("SEMCONV_CHECKOUTS") is not { } checkouts || Variable("SEMCONV_SHARED") is not { } shared)
        {
            yield break;
        }

        var model = Path.Combine(shared, "data", "otel-semconv", "v1.44.0", "model");
        foreach (var (name, pattern, folder) in new[] { ("markdown", "semantic-conventions@*", "templates/registry/markdown"), ("go", "opentelemetry-go@*", "semconv/templates/registry/go") })
        {
            foreach (var checkout in Directory.EnumerateDirectories(checkouts, pattern).Order(StringComparer.Ordinal).Take(1))
            {
                var target = Path.Combine(checkout, folder);
                yield return new GenerationBenchmark($"OpenTelemetry, {name}", model, target, Path.Combine(target, "weaver.yaml"));
            }
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
