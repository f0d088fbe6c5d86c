using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Semconv.Benchmarks;

/// <summary>Sends many spans to a receiver over four connections, and measures its process.</summary>
internal sealed class SentLoad(bool isGrpc, int port, int processId)
{
    private const int Connections = 4;
    private const int RequestsOfConnection = 20;
    private const int HeadSize = 5;
    private const string GrpcPath = "opentelemetry.proto.collector.trace.v1.TraceService/Export";

    private long _sent;
    private long _acknowledged;
    private long _left;
    private long _round;

    public async Task RunAsync(int spans)
    {
        _left = spans / RecordedLoad.BatchSize;
        var connections = Enumerable.Range(0, Connections).Select(Templates).ToArray();
        var before = ProcessFigures.Of(processId);
        var watch = Stopwatch.StartNew();
        using var ends = new CancellationTokenSource();
        var observer = ObserveAsync(watch, ends.Token);
        await Task.WhenAll(connections.Select(templates => Task.Run(() => SendAsync(templates)))).ConfigureAwait(false);
        var seconds = watch.Elapsed.TotalSeconds;
        await ends.CancelAsync().ConfigureAwait(false);
        await observer.ConfigureAwait(false);
        Print($"sent {_sent} spans, acknowledged {_acknowledged}, in {seconds:F2} s: {_acknowledged / seconds:F0} spans/s");
        if (ProcessFigures.Of(processId) is not { } after || before is null)
        {
            return;
        }

        var cpu = after.CpuSeconds - before.Value.CpuSeconds;
        Print($"receiver: {cpu:F2} CPU s, {_acknowledged / cpu:F0} spans per CPU second, {after.Megabytes} MB now, {after.PeakMegabytes} MB at most");
    }

    /// <summary>The requests of one connection, each with the places of the halves of trace ids that are written anew for every sending.</summary>
    private static (byte[] Request, int[] Places)[] Templates(int connection) =>
    [
        .. Enumerable.Range(connection * RequestsOfConnection, RequestsOfConnection).Select(number =>
        {
            var content = RecordedLoad.Request(number * RecordedLoad.BatchSize);
            var request = new byte[HeadSize + content.Length];
            BinaryPrimitives.WriteUInt32BigEndian(request.AsSpan(1), (uint)content.Length);
            content.CopyTo(request, HeadSize);
            var places = new int[RecordedLoad.BatchSize];
            var place = 0;
            for (var span = 0; span < places.Length; span++)
            {
                var id = RecordedLoad.TraceId(number * RecordedLoad.BatchSize + span).AsSpan();
                place += request.AsSpan(place).IndexOf(id) + id.Length;
                places[span] = place - sizeof(long);
            }

            return (request, places);
        }),
    ];

    private async Task SendAsync((byte[] Request, int[] Places)[] templates)
    {
        using var handler = new SocketsHttpHandler();
        using var client = new HttpClient(handler) { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")), Timeout = TimeSpan.FromMinutes(5) };
        for (var number = 0; Interlocked.Decrement(ref _left) >= 0; number++)
        {
            var (request, places) = templates[number % templates.Length];
            var round = Interlocked.Increment(ref _round);
            foreach (var place in places)
            {
                BinaryPrimitives.WriteInt64BigEndian(request.AsSpan(place), round);
            }

            Interlocked.Add(ref _sent, RecordedLoad.BatchSize);
            try
            {
                Interlocked.Add(ref _acknowledged, await SendAsync(client, request).ConfigureAwait(false) ? RecordedLoad.BatchSize : 0);
            }
            catch (HttpRequestException)
            {
                // It was ended while it was sent to; what counts is what it acknowledged before.
                return;
            }
        }
    }

    private async Task<bool> SendAsync(HttpClient client, byte[] request)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, isGrpc ? GrpcPath : "v1/traces");
        message.Version = isGrpc ? HttpVersion.Version20 : HttpVersion.Version11;
        message.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
        message.Content = isGrpc ? new ByteArrayContent(request) : new ByteArrayContent(request, HeadSize, request.Length - HeadSize);
        message.Content.Headers.ContentType = new(isGrpc ? "application/grpc" : "application/x-protobuf");
        using var answer = await client.SendAsync(message).ConfigureAwait(false);
        return answer.IsSuccessStatusCode && (!isGrpc || (answer.TrailingHeaders.TryGetValues("grpc-status", out var status) && status.Single() == "0"));
    }

    private async Task ObserveAsync(Stopwatch watch, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
            {
                Print($"{watch.Elapsed.TotalSeconds,6:F0} s {Interlocked.Read(ref _acknowledged),10} spans {ProcessFigures.Of(processId)?.Megabytes,5} MB");
            }
        }
        catch (OperationCanceledException)
        {
            // All was sent.
            return;
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
