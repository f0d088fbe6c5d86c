using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Advice.Attributes;

/// <summary>Words what is found about the size of attributes.</summary>
internal static class LimitFindings
{
    public static Finding TooMany { get; } = new(AdviceRules.AttributeCountExceeded, "The sample has more attributes than SDKs keep by default.")
    {
        Help = "send fewer attributes, or put what belongs together into one",
    };

    public static Finding TooLong(string key) => new(AdviceRules.AttributeValueTooLong, $"The value of attribute '{key}' is longer than backends keep.")
    {
        Context = [new FindingContext("attribute_key", key)],
        Help = "shorten the value, or put it into a log record",
    };
}
