using Semconv.Text;

namespace Semconv.Core.Tests.Mutations;

/// <summary>One change of a model file, and what the compiler has to say about it.</summary>
/// <param name="File">The file that is changed.</param>
/// <param name="Removed">What is taken out of it.</param>
/// <param name="Inserted">What stands there instead.</param>
/// <param name="Expected">The id that has to be reported; empty when nothing new may be, null when the text has to tell.</param>
internal sealed record Mutation(ModelFile File, TextSpan Removed, string Inserted, string? Expected)
{
    /// <summary>Where the report has to start, in the changed file.</summary>
    public TextSpan Place { get; init; }

    public string Text => string.Concat(File.Text.AsSpan(0, Removed.Start), Inserted, File.Text.AsSpan(Removed.End));

    public static Mutation At(ModelFile file, TextSpan removed, string inserted, string expected) =>
        new(file, removed, inserted, expected) { Place = new TextSpan(removed.Start, 0) };
}
