using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Generation;

/// <summary>Generates what Weaver generated for the same files, byte for byte.</summary>
public sealed class RecordedCaseTests
{
    /// <summary>Cases that end differently on purpose, or that are not the generator's.</summary>
    private static readonly Dictionary<string, string> Differences = new(StringComparer.Ordinal)
    {
        ["config-032-file-name-parent"] = "a file name that leaves the output folder is an error",
        ["config-101-params-file-missing"] = "the command line reads the parameter file",
        ["config-140-duplicate-param"] = "a key that stands twice is an error",
        ["config-166-inherit-home"] = "configuration outside the repository is not read",
        ["config-167-config-option"] = "the command line reads the option",
        ["config-169-config-option-missing"] = "the command line reads the option",
        ["config-172-target-missing"] = "the command line finds the target folder",
        ["config-175-toml-acronyms"] = "the command line reads .weaver.toml",
        ["config-176-toml-text-maps"] = "the command line reads .weaver.toml",
        ["jq-331-halt"] = "'halt' ends Weaver without a word; here it is an error",
        ["config-178-toml-invalid"] = "the command line reads .weaver.toml",
    };

    public static TheoryData<string> Groups =>
        [.. SharedData.Names("*.jsonl", "data", "template-cases").Select(name => name[..^6]).Where(name => name != "update-markdown")];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Groups))]
    public void Output_is_what_Weaver_wrote(string group)
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var recorded in RecordedCase.ReadAll(group).Where(recorded => !Differences.ContainsKey(recorded.Id)))
        {
            count++;
            if (Difference(recorded) is { } difference)
            {
                failures.Add($"{recorded.Id}: {difference}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} cases\n" + string.Join('\n', failures));
    }

    private static string? Difference(RecordedCase recorded)
    {
        var diagnostics = new DiagnosticBag();
        var actual = recorded.Run(diagnostics);
        var messages = string.Join("; ", diagnostics.ToImmutable().Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location} {diagnostic.Message}"));
        if (recorded.Fails != diagnostics.HasErrors)
        {
            return recorded.Fails ? "did not fail" : "failed: " + messages;
        }

        if (recorded.Expected is not { } expected)
        {
            return null;
        }

        if (!expected.Keys.Order(StringComparer.Ordinal).SequenceEqual(actual.Keys.Order(StringComparer.Ordinal)))
        {
            return $"wrote [{string.Join(", ", actual.Keys)}] instead of [{string.Join(", ", expected.Keys)}] {messages}";
        }

        var wrong = expected.Where(file => actual[file.Key] != file.Value).Select(file => $"'{actual[file.Key]}' instead of '{file.Value}'");
        return wrong.FirstOrDefault();
    }
}
