using System.Text.Json;
using System.Text.RegularExpressions;
using Semconv.TestSupport;
using SemconvTool.Doctor;

namespace SemconvTool.Tests.Doctor;

/// <summary>What the pages of <c>semconv explain</c> call wrong is found, and what they call right is not.</summary>
public sealed partial class DoctorPageTests
{
    private static readonly string[] Forms = ["auto", "kubernetes", "self-hosted"];

    public static TheoryData<string> Pages => [.. DoctorRules.Findings.Select(descriptor => descriptor.Id).Where(id => Example().Count(Read(id)) == 2)];

    [Fact]
    public void Most_pages_have_examples_to_try() => Assert.True(Pages.Count >= 24, $"{Pages.Count} pages");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Wrong_example_has_the_problem_and_right_one_has_not(string id)
    {
        var examples = Example().Matches(Read(id)).Select(match => Whole(match.Groups[1].Value, id)).ToList();
        var form = Forms.FirstOrDefault(form => Ids(examples[0], form).Contains(id));
        Assert.True(form is not null, $"{id} is not found in\n{examples[0]}");
        Assert.DoesNotContain(id, Ids(examples[1], form));
    }

    /// <summary>A configuration around an example, which starts with the key that tells where it belongs.</summary>
    private static string Whole(string example, string id) => example[..example.IndexOf(':', StringComparison.Ordinal)] switch
    {
        "apiVersion" when id == "SC7511" => $"{example}spec: {{tracing: {{}}}}\n",
        "apiVersion" => example,
        "spec" => $"apiVersion: dapr.io/v1alpha1\nkind: Configuration\n{example}",
        "tracing" => Whole($"spec:\n{Indented(example)}", id),
        "samplingRate" => Whole($"tracing:\n{Indented(example)}{Unless(example, "otel", "  stdout: true\n")}", id),
        "otel" or "zipkin" => Whole($"tracing:\n{Indented(example)}  samplingRate: \"1\"\n", id),
        _ => Whole($"otel:\n{Indented(example)}{Unless(example, "endpointAddress", "  endpointAddress: \"c:4317\"\n")}{Unless(example, "protocol", "  protocol: grpc\n")}", id),
    };

    private static string Unless(string example, string part, string line) => example.Contains(part, StringComparison.Ordinal) ? string.Empty : line;

    private static string Indented(string text) => string.Concat(text.TrimEnd().Split('\n').Select(line => $"  {line}\n"));

    private static List<string?> Ids(string text, string form)
    {
        using var folder = new TestFolder().Write("tracing.yaml", text);
        var output = folder.Run("doctor", "tracing.yaml", "--format", "json", "--form", form).Output;
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray().Select(each => each.GetProperty("id").GetString())];
    }

    private static string Read(string id) => File.ReadAllText(RepositoryRoot.Combine("docs/diagnostics", $"{id}.md"));

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
