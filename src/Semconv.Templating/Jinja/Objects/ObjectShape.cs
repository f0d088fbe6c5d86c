namespace Semconv.Templating.Jinja.Objects;

/// <summary>What a <see cref="JinjaObject"/> looks like to operators and filters.</summary>
internal enum ObjectShape : byte
{
    Plain,
    Map,
    Iterable,

    /// <summary>An error that is a value until somebody uses it.</summary>
    Invalid,
}
