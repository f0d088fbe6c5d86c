using System.Collections.Immutable;
using System.Text;

namespace Semconv.LiveCheck.Findings.Ledger;

/// <summary>What a group of findings is called from run to run: its rule, service, signal and context, without ids and times.</summary>
public static class FindingFingerprint
{
    public const string Separator = " | ";

    /// <summary>Such as <c>missing_attribute | orders | span dapr.workflow.execute | attribute_key=TaskId</c>; always one line of four parts.</summary>
    public static string Of(FindingGroup group)
    {
        var text = new StringBuilder();
        Append(group.Finding.Rule.Id, text).Append(Separator);
        Append(group.Service.Length == 0 ? "-" : group.Service, text).Append(Separator);
        text.Append(group.SignalType.Word() ?? "-");
        var name = group.SpanType ?? (group.SignalName.Length > 0 ? group.SignalName : group.Finding.SpanName);
        if (name.Length > 0)
        {
            Append(name, text.Append(' '));
        }

        text.Append(Separator);
        AppendContext(group.Finding.Context, text);
        return text.ToString();
    }

    /// <summary>Whether the value of a key differs from run to run.</summary>
    public static bool IsId(string key) => key.EndsWith("_id", StringComparison.Ordinal) || key.EndsWith("_ids", StringComparison.Ordinal);

    private static void AppendContext(ImmutableArray<FindingContext> context, StringBuilder text)
    {
        var start = text.Length;
        foreach (var (key, value) in context.Where(entry => !IsId(entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length == start ? string.Empty : ", ");
            Append(value.Words(), text.Append(key).Append('='));
        }

        text.Append(text.Length == start ? "-" : string.Empty);
    }

    /// <summary>The mark between two parts, and what would break a line, are written as their numbers.</summary>
    private static StringBuilder Append(string part, StringBuilder text)
    {
        foreach (var character in part)
        {
            if (character is '|' or '%' || char.IsControl(character) || character is '\u2028' or '\u2029')
            {
                text.Append('%').Append(((int)character).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(character);
            }
        }

        return text;
    }
}
