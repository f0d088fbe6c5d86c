using Semconv.Otlp.Receiver;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>What the admin port does, for clients of either generation of Weaver.</summary>
/// <remarks>Up to 0.26 the answer to <c>/stop</c> is the report itself; since 0.27 it is fetched from <c>/report</c> until <c>/shutdown</c>.</remarks>
internal sealed class LiveAdmin(ListenSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Paths = ["/health", "/stop", "/report", "/shutdown"];

    private readonly TaskCompletionSource _stop = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _shutdown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<AdminAnswer?> _report = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when a client wants listening to end.</summary>
    public Task Stopped => _stop.Task;

    /// <summary>Done when a client has what it wants.</summary>
    public Task ShutDown => _shutdown.Task;

    /// <summary>Whether a client has the report, or waits for it.</summary>
    public bool IsFetched { get; private set; }

    /// <summary>Gives the report to clients; null when there is none, which they are told.</summary>
    public void Provide(AdminAnswer? report) => _report.TrySetResult(report);

    public Task<AdminAnswer> AnswerAsync(AdminRequest request) => (request.Method, request.Path) switch
    {
        ("GET", "/health") => Task.FromResult(AdminAnswer.Json("""{"status":"ready"}""")),
        ("POST", "/stop") => settings.IsOlderProtocol ? StopAndReportAsync() : StopAsync(),
        ("GET", "/report") => Task.FromResult(Report()),
        ("POST", "/shutdown") => Task.FromResult(End()),
        var (_, path) => Task.FromResult(Paths.Contains(path)
            ? AdminAnswer.Problem(405, "the method is not allowed here")
            : AdminAnswer.Problem(404, $"there are {string.Join(", ", Paths)}")),
    };

    private async Task<AdminAnswer> StopAsync()
    {
        _stop.TrySetResult();
        var hasReport = settings.DeliversReport && await _report.Task.ConfigureAwait(false) is not null;
        return AdminAnswer.Json($$"""{"state":"stopped","report":{{(hasReport ? "true" : "false")}}}""");
    }

    private async Task<AdminAnswer> StopAndReportAsync()
    {
        _stop.TrySetResult();
        if (!settings.DeliversReport)
        {
            return AdminAnswer.Empty;
        }

        IsFetched = true;
        try
        {
            return await _report.Task.WaitAsync(Patience).ConfigureAwait(false) ?? AdminAnswer.Problem(500, "Report generation failed");
        }
        catch (TimeoutException)
        {
            return AdminAnswer.Problem(504, "Timed out waiting for report");
        }
    }

    private AdminAnswer Report()
    {
        if (!settings.DeliversReport)
        {
            return AdminAnswer.Problem(409, "the report goes elsewhere: start with '--output http' to fetch it here");
        }

        if (!_report.Task.IsCompletedSuccessfully || _shutdown.Task.IsCompleted)
        {
            return AdminAnswer.Problem(409, "there is no report now: it is made after POST /stop, and gone after POST /shutdown");
        }

        IsFetched = true;
        return _report.Task.Result ?? AdminAnswer.Problem(500, "Report generation failed");
    }

    private AdminAnswer End()
    {
        _stop.TrySetResult();
        _shutdown.TrySetResult();
        return AdminAnswer.Json("""{"state":"shutting_down"}""");
    }
}
