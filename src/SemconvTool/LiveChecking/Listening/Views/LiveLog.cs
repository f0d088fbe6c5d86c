using System.Globalization;

namespace SemconvTool.LiveChecking.Listening.Views;

/// <summary>Where nothing can be redrawn: a line when the first telemetry came, then one a minute while more comes.</summary>
internal sealed class LiveLog(TextWriter error) : ILiveView
{
    private const int ShownRules = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private LiveSnapshot? _last;

    public void Show(LiveSnapshot snapshot, long refused)
    {
        var isNews = _last is null ? snapshot.Counts.Records > 0 : snapshot.Counts.Records > _last.Counts.Records && snapshot.Time - _last.Time >= Pause;
        if (isNews)
        {
            _last = snapshot;
            error.Write(Line(snapshot, refused));
        }
    }

    public void Clear()
    {
    }

    private static string Line(LiveSnapshot snapshot, long refused)
    {
        var counts = snapshot.Counts;
        var findings = snapshot.Rules.Length == 0 ? "no findings" : string.Join(", ", snapshot.Rules.Take(ShownRules).Select(rule => $"{LiveText.Number(rule.Count)} {rule.Id}"));
        var rest = snapshot.Rules.Length > ShownRules ? $" and {LiveText.Count(snapshot.Rules.Length - ShownRules, "more rule")}" : string.Empty;
        var turned = refused > 0 ? $"; {LiveText.Count(refused, "request")} refused" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"received {LiveText.Count(counts.Spans, "span")}, {LiveText.Count(counts.Metrics, "metric")}, {LiveText.Count(counts.Logs, "log")} from {LiveText.Count(snapshot.ServiceCount, "service")}; {findings}{rest}{turned}\n");
    }
}
