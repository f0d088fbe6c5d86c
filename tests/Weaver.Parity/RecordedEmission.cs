using System.Text.RegularExpressions;

namespace Weaver.Parity;

/// <summary>What Weaver printed with <c>registry emit --stdout</c>: debug text, from which one line for each signal is made.</summary>
internal static partial class RecordedEmission
{
    /// <summary>Such as <c>span Client http.client a=String "x"</c>, in the order of the text.</summary>
    public static List<string> Read(string text)
    {
        var signals = new List<string>();
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            if (Start().Match(line) is { Success: true } start)
            {
                Finish(facts, signals);
                facts["form"] = start.Groups[1].Value;
            }
            else if (line.Trim() is "Spans" or "Metrics" or "Logs")
            {
                Finish(facts, signals);
            }
            else if (facts.ContainsKey("form"))
            {
                Add(line, facts);
            }
        }

        Finish(facts, signals);
        return signals;
    }

    private static void Add(string line, Dictionary<string, string> facts)
    {
        if (Attribute().Match(line) is { Success: true } attribute)
        {
            facts["attributes"] = $"{facts.GetValueOrDefault("attributes")} {attribute.Groups[1].Value}={Plain(attribute.Groups[2].Value)}";
        }
        else if (line.Trim().StartsWith("DataPoint #", StringComparison.Ordinal))
        {
            facts["attributes"] = $"{facts.GetValueOrDefault("attributes")} |";
        }
        else if (Fact().Match(line) is { Success: true } fact)
        {
            facts[fact.Groups[1].Value] = fact.Groups[2].Value.Trim('"');
        }
    }

    private static void Finish(Dictionary<string, string> facts, List<string> signals)
    {
        var attributes = facts.GetValueOrDefault("attributes");
        switch (facts.GetValueOrDefault("form"))
        {
            case "Span":
                signals.Add($"span {facts["Kind"]} {facts["Name"]}{attributes}");
                break;
            case "Metric":
                var isMonotonic = facts.GetValueOrDefault("Monotonic") == "true";
                signals.Add($"metric {facts["Type"]}{(isMonotonic ? "+" : string.Empty)} {facts["Name"]} [{facts.GetValueOrDefault("Unit")}]{attributes}");
                break;
            case "Log":
                signals.Add($"log {facts["SeverityText"]} {facts["EventName"]}{attributes}");
                break;
        }

        facts.Clear();
    }

    /// <summary>Debug text of a value without the names of types, which differ between spans and logs; ours is treated the same way.</summary>
    public static string Plain(string value) =>
        Id().Replace(Wrapper().Replace(value, string.Empty).Replace(")", string.Empty, StringComparison.Ordinal), "<trace id>");

    [GeneratedRegex(@"^(Span|Metric|Log) #\d+$")]
    private static partial Regex Start();

    [GeneratedRegex(@"^\s+->\s+(\S+?): (.*)$")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^\s+([A-Z][A-Za-z]*)\s*: (.*)$")]
    private static partial Regex Fact();

    /// <summary>The recording hides ids, also where they are the value of an attribute.</summary>
    [GeneratedRegex(@"\b[0-9a-f]{32}\b")]
    private static partial Regex Id();

    [GeneratedRegex(@"\b(String|Bool|Boolean|Int|I64|F64|Double|Array|ListAny|Owned|Static)\(")]
    private static partial Regex Wrapper();
}
