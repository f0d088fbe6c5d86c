using Semconv.LiveCheck.Samples.Inputs;

namespace Semconv.LiveCheck.Advice.Values;

/// <summary>Which values an input writes as text whatever they were.</summary>
/// <param name="AreAllText">All of them.</param>
/// <param name="AreListsText">Lists, as JSON.</param>
internal readonly record struct ValueForms(bool AreAllText, bool AreListsText)
{
    public static ValueForms Of(InputTraits traits) => new(traits.IsUntyped, traits.Losses.HasFlag(InputLosses.ListTypes));
}
