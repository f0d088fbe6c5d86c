using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Semconv.Otlp.Tests.Receiver;

/// <summary>The exporters that applications use, against the receiver.</summary>
public sealed class ExporterTests
{
    private const int Count = 2000;

    [Theory]
    [InlineData(OtlpExportProtocol.Grpc, OtlpExportCompression.None)]
    [InlineData(OtlpExportProtocol.Grpc, OtlpExportCompression.GZip)]
    [InlineData(OtlpExportProtocol.HttpProtobuf, OtlpExportCompression.None)]
    [InlineData(OtlpExportProtocol.HttpProtobuf, OtlpExportCompression.GZip)]
    public async Task Every_sample_of_every_signal_arrives(OtlpExportProtocol protocol, OtlpExportCompression compression)
    {
        await using var receiver = await TestReceiver.StartAsync();
        var port = protocol == OtlpExportProtocol.Grpc ? receiver.GrpcPort : receiver.HttpPort;
        await Task.Run(Send, TestReceiver.Cancellation);
        var samples = await receiver.StopAsync();
        Assert.Equal(Count, Distinct(samples, "span work "));
        Assert.Equal(Count, Distinct(samples, "log "));
        Assert.Equal(10, samples.Where(sample => sample.StartsWith("metric requests.", StringComparison.Ordinal)).Select(sample => sample.Split(' ')[1]).Distinct().Count());

        void Configure(OtlpExporterOptions options, string path = "v1/traces")
        {
            options.Protocol = protocol;
            options.Compression = compression;
            options.Endpoint = new Uri($"http://127.0.0.1:{port}/{(protocol == OtlpExportProtocol.Grpc ? string.Empty : path)}");
        }

        void Send()
        {
            SendSpans(options => Configure(options));
            SendMetrics(options => Configure(options, "v1/metrics"));
            SendLogs(options => Configure(options, "v1/logs"));
        }
    }

    private static void SendSpans(Action<OtlpExporterOptions> configure)
    {
        using var source = new ActivitySource("receiver-test");
        using var provider = Sdk.CreateTracerProviderBuilder().AddSource(source.Name).AddOtlpExporter(options =>
        {
            configure(options);
            options.BatchExportProcessorOptions = new BatchExportActivityProcessorOptions { MaxQueueSize = Count * 2, MaxExportBatchSize = 512 };
        }).Build();
        for (var number = 0; number < Count; number++)
        {
            using var activity = source.StartActivity($"work {number}");
            activity!.SetTag("number", number);
        }

        Assert.True(provider.ForceFlush(20_000));
    }

    private static void SendMetrics(Action<OtlpExporterOptions> configure)
    {
        using var meter = new Meter("receiver-test");
        using var provider = Sdk.CreateMeterProviderBuilder().AddMeter(meter.Name).AddOtlpExporter(options => configure(options)).Build();
        foreach (var number in Enumerable.Range(0, 10))
        {
            meter.CreateCounter<long>($"requests.{number}").Add(number);
        }

        Assert.True(provider.ForceFlush(20_000));
    }

    private static void SendLogs(Action<OtlpExporterOptions> configure)
    {
        using var factory = LoggerFactory.Create(builder => builder.AddOpenTelemetry(logging => logging.AddOtlpExporter((options, processor) =>
        {
            configure(options);
            processor.BatchExportProcessorOptions = new BatchExportLogRecordProcessorOptions { MaxQueueSize = Count * 2 };
        })));
        var logger = factory.CreateLogger("receiver-test");
        for (var number = 0; number < Count; number++)
        {
            logger.Log(LogLevel.Information, default, number, null, static (state, _) => $"line {state}");
        }
    }

    private static int Distinct(List<string> samples, string start) =>
        samples.Where(sample => sample.StartsWith(start, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count();
}
