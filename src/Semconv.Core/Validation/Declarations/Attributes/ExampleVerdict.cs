namespace Semconv.Core.Validation.Declarations.Attributes;

/// <summary>How the examples of an attribute fit its type.</summary>
internal enum ExampleVerdict
{
    Right,

    /// <summary>One list where each example is a list: the old form, of which nobody can say how many examples it holds.</summary>
    Flat,

    Wrong,
}
