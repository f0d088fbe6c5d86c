using Semconv.TestSupport;

namespace Dapr.Semconv.Tests;

/// <summary>The generated files of the repository are those that model and templates give now.</summary>
public sealed class FreshnessTests
{
    public static TheoryData<string> Targets => [.. GeneratedTarget.Names];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Generated_files_are_up_to_date(string name)
    {
        var target = GeneratedTarget.Named(name);
        var changes = target.Compare(target.Generate(DaprModel.Context));
        if (Baseline.IsUpdating)
        {
            foreach (var change in changes)
            {
                target.Apply(change);
            }

            return;
        }

        Assert.True(changes.IsEmpty, "run 'semconv generate'\n" + string.Concat(changes.Select(change => change.Diff(target.Output))));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void The_order_of_model_files_does_not_change_the_output(string name)
    {
        var target = GeneratedTarget.Named(name);

        Assert.Equal(
            target.Generate(DaprModel.Context),
            target.Generate(DaprModel.ToValue(DaprModel.Resolve(files => files.Reverse()))));
    }
}
