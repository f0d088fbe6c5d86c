namespace Semconv.Templating.Jinja.Parsing;

/// <summary>What a <see cref="BindingStep"/> does.</summary>
internal enum BindingStepKind : byte
{
    Use,
    Assign,

    /// <summary>What is assigned from here on is gone after the matching <see cref="Close"/>.</summary>
    Open,
    Close,
}
