using System.Collections.Immutable;
using System.Diagnostics;
using Semconv.Core.Tests.Support;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Mutations;

/// <summary>A thousand changes of real model files: each is reported for what it is, where it is, or is right.</summary>
public sealed class MutationTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly ImmutableArray<(string Name, Func<ModelFile, IEnumerable<Mutation>> Find)> Mutators =
    [
        ("drop a required key", KeyMutators.DropRequired),
        ("duplicate a key", KeyMutators.Duplicate),
        ("misspell a key", KeyMutators.Misspell),
        ("reorder keys", KeyMutators.Reorder),
        ("exchange keys", KeyMutators.Exchange),
        ("retype a text", ValueMutators.Retype),
        ("write a wrong word", ValueMutators.WrongWord),
        ("misspell a reference", ValueMutators.MisspellReference),
        ("refer to a signal", ValueMutators.CrossReference),
        ("close a cycle", ValueMutators.CloseCycle),
        ("duplicate an item", ItemMutators.Duplicate),
        ("replace an item by a word", ItemMutators.Flatten),
        ("truncate", ItemMutators.Truncate),
    ];

    [Fact]
    public void Every_change_of_our_model_is_judged_right() => Judge(MutationModel.Dapr(), rounds: 850);

    [Fact]
    public void Every_change_of_OpenTelemetrys_model_is_judged_right() => Judge(MutationModel.OpenTelemetry(), rounds: 150);

    private static void Judge(MutationModel model, int rounds)
    {
        var candidates = Mutators
            .Select(mutator => (mutator.Name, All: model.Files.SelectMany(mutator.Find).ToList()))
            .Where(mutator => mutator.All.Count > 0)
            .ToList();
        Assert.True(candidates.Count >= Mutators.Length - 1, $"only {candidates.Count} kinds of change apply to {model.Name}");

        var noise = new Noise(22);
        var wrong = new List<string>();
        for (var round = 0; round < rounds; round++)
        {
            var (name, all) = candidates[round % candidates.Count];
            var mutation = all[noise.Next(all.Count)];
            var start = Stopwatch.GetTimestamp();
            if (Verdict(model, mutation) is { } problem)
            {
                var place = mutation.File.Source.GetPosition(mutation.Removed.Start);
                wrong.Add($"{name} at {mutation.File.Source.Path}:{place}: {problem}");
            }

            Assert.True(Stopwatch.GetElapsedTime(start) < Longest, $"{name} in {mutation.File.Source.Path} takes too long");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>What is wrong with the judgement on a change; null when it is right.</summary>
    private static string? Verdict(MutationModel model, Mutation mutation)
    {
        var text = mutation.Text;
        var diagnostics = model.Compile(mutation.File, text);
        if (diagnostics.FirstOrDefault(each => each.Location is not { } place || place.Span.End > place.Source.Length) is { } placeless)
        {
            return $"no place in a file: {placeless.Message}";
        }

        return mutation.Expected switch
        {
            null => VerdictOnPart(mutation.File, text, diagnostics),
            "" => MutationModel.CountIds(diagnostics) == model.Unchanged ? null : $"{Describe(diagnostics)} instead of what was there",
            var id => diagnostics.Any(each => each.Id == id && IsAt(each, mutation)) ? null : $"{id} expected at {mutation.Place}; {Describe(diagnostics)}",
        };
    }

    /// <summary>A file that was cut off may be right, but then it says what its whole says.</summary>
    private static string? VerdictOnPart(ModelFile file, string text, ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.Any(each => each.Severity == Severity.Error))
        {
            return null;
        }

        var root = YamlReader.Read(SourceText.From(file.Source.Path, text), new DiagnosticBag());
        return root is not null && ItemMutators.IsBeginning(root, file.Root) ? null : "accepted, but it is not the beginning of the file";
    }

    private static bool IsAt(Diagnostic diagnostic, Mutation mutation) =>
        diagnostic.Location is { } place
        && place.Source.Path == mutation.File.Source.Path
        && place.Span.Start >= mutation.Place.Start
        && place.Span.Start <= mutation.Place.End;

    private static string Describe(ImmutableArray<Diagnostic> diagnostics) => string.Join(
        "; ", diagnostics.Where(each => each.Severity == Severity.Error).Take(3).Select(each => $"{each.Location}: {each.Id} {each.Message}"));
}
