namespace Semconv.LiveCheck.Findings;

/// <summary>One entry of what a finding tells to programs, such as <c>attribute_key</c>.</summary>
public sealed record FindingContext(string Key, FindingValue Value)
{
    public FindingContext(string key, string value)
        : this(key, FindingValue.Of(value))
    {
    }
}
