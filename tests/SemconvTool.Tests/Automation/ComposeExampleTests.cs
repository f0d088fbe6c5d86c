using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Semconv.Core.Yaml;
using Semconv.TestSupport;

namespace SemconvTool.Tests.Automation;

/// <summary>The example for Docker Compose: its files fit together, and the doctor finds nothing.</summary>
public sealed class ComposeExampleTests
{
    private const string Folder = "docs/examples/compose";

    private static readonly YamlMapping Compose = RepositoryYaml.Read($"{Folder}/compose.yaml");

    private static readonly YamlMapping Collector = RepositoryYaml.Read($"{Folder}/collector.yaml");

    private static readonly string[] FreePorts = ["--otlp-grpc-port=0", "--otlp-http-port=0", "--admin-port=0"];

    private static IEnumerable<string> Command => Compose.Texts("services.semconv.command");

    [Fact]
    public void Doctor_finds_nothing_and_sees_both_exporters()
    {
        using var folder = new TestFolder().Write("tracing.yaml", File.ReadAllText(RepositoryRoot.Combine(Folder, "tracing.yaml")));
        var result = folder.Run("doctor", "tracing.yaml", "--form", "self-hosted", "--fail-on", "note");
        Assert.Equal((ExitCode.Clean, string.Empty), (result.Code, result.Error));
        Assert.Contains("  spans go to collector:4317, OTLP over gRPC without TLS\n  spans go to http://zipkin:9411/api/v2/spans, Zipkin\n", result.Output, StringComparison.Ordinal);
    }

    /// <summary>What the guide shows is what is printed.</summary>
    [Fact]
    public void Guide_shows_what_the_doctor_prints()
    {
        var guide = File.ReadAllText(RepositoryRoot.Combine("docs/ci.md"));
        using var folder = new TestFolder().Write($"{Folder}/tracing.yaml", File.ReadAllText(RepositoryRoot.Combine(Folder, "tracing.yaml")));
        Assert.Contains($"$ semconv doctor {Folder}/tracing.yaml\n{folder.Run("doctor", $"{Folder}/tracing.yaml").Output}```", guide, StringComparison.Ordinal);
        folder.Write("tracing.yaml", "apiVersion: dapr.io/v1alpha1\nkind: Configuration\nmetadata: {name: tracing}\nspec:\n  tracing:\n    samplingRate: \"1\"\n    otel:\n      endpointAddress: \"otel-collector:4317\"\n      isSecure: false\n");
        var found = folder.Run("doctor", "tracing.yaml").Error;
        Assert.Contains($"$ semconv doctor tracing.yaml\n{found[..found.IndexOf("\n\n", StringComparison.Ordinal)]}\n```", guide, StringComparison.Ordinal);
    }

    [Fact]
    public void Guide_lists_every_input_of_the_action()
    {
        var guide = File.ReadAllText(RepositoryRoot.Combine("docs/ci.md"));
        Assert.All(ActionRunner.Inputs, input => Assert.Contains($"`{input}`", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_host_that_is_sent_to_is_a_service()
    {
        var tracing = RepositoryYaml.Read($"{Folder}/tracing.yaml");
        string[] hosts =
        [
            .. Collector.At("exporters").Keys().Select(name => Collector.Text($"exporters.{name}.endpoint").Split(':')[0]),
            tracing.Text("spec.tracing.otel.endpointAddress").Split(':')[0],
            new Uri(tracing.Text("spec.tracing.zipkin.endpointAddress")).Host,
        ];
        Assert.Equal(["jaeger", "semconv", "collector", "zipkin"], hosts);
        Assert.All(hosts, host => Assert.Contains(host, Compose.At("services").Keys()));
    }

    [Fact]
    public void Pipelines_use_what_is_declared_and_traces_reach_backend_and_check()
    {
        foreach (var signal in Collector.At("service.pipelines").Keys())
        {
            Assert.All(Collector.Texts($"service.pipelines.{signal}.receivers"), name => Assert.Contains(name, Collector.At("receivers").Keys()));
            Assert.All(Collector.Texts($"service.pipelines.{signal}.exporters"), name => Assert.Contains(name, Collector.At("exporters").Keys()));
            Assert.Contains("otlp/semconv", Collector.Texts($"service.pipelines.{signal}.exporters"));
        }

        Assert.Equal(["traces", "metrics", "logs"], Collector.At("service.pipelines").Keys());
        Assert.Equal(["otlp/backend", "otlp/semconv"], Collector.Texts("service.pipelines.traces.exporters"));
    }

    [Fact]
    public void Tap_can_be_slow_or_gone_without_harm()
    {
        Assert.Equal("true", Collector.Text("exporters.otlp/semconv.sending_queue.enabled"));
        Assert.Equal("false", Collector.Text("exporters.otlp/semconv.sending_queue.block_on_overflow"));
        Assert.Equal("15s", Collector.Text("exporters.otlp/semconv.retry_on_failure.max_elapsed_time"));
    }

    [Fact]
    public void Files_that_services_mount_are_there_and_senders_wait_for_the_check()
    {
        foreach (var mount in new[] { "collector", "orders-dapr" }.SelectMany(service => Compose.Texts($"services.{service}.volumes")))
        {
            Assert.True(File.Exists(RepositoryRoot.Combine(Folder, mount.Split(':')[0])), mount);
        }

        Assert.Equal("service_healthy", Compose.Text("services.collector.depends_on.semconv.condition"));
        Assert.Contains("--config=/config/tracing.yaml", Compose.Texts("services.orders-dapr.command"));
    }

    /// <summary>The command of the service in a process of its own, stopped as Docker stops it; only the ports are free ones, and the folder is ours.</summary>
    [Fact]
    public async Task Command_of_the_service_listens_and_writes_its_report_when_it_is_stopped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a service is stopped by a signal of Unix");
        using var folder = new TestFolder();
        using var tool = ToolProcess.Start(folder, [.. Command.Select(argument => argument.Replace("=/reports", $"={folder["reports"]}/", StringComparison.Ordinal)), .. FreePorts]);
        var port = await tool.PortOfAsync("OTLP/HTTP on 0.0.0.0");
        using var http = new HttpClient();
        using var request = new StringContent("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"0af7651916cd43dd8448eb211c80319c\",\"spanId\":\"b7ad6b7169203331\",\"name\":\"a\",\"kind\":1}]}]}]}", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri($"http://127.0.0.1:{port}/v1/traces"), request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(await tool.StopAsync() is 0 or 1, tool.Error);
        Assert.Contains("b7ad6b7169203331", folder.Read("reports/live_check.json"), StringComparison.Ordinal);
    }

    /// <summary>What sends to the service, and what asks for its health, meets the ports that its command listens on.</summary>
    [Fact]
    public void Ports_that_are_sent_to_are_those_that_the_command_listens_on()
    {
        var sent = Collector.Text("exporters.otlp/semconv.endpoint");
        Assert.Equal("semconv", sent.Split(':')[0]);
        AssertListens("--otlp-http-port", sent.Split(':')[1], "--otlp-grpc-port");
        var asked = Compose.Texts("services.semconv.healthcheck.test").Last().Split("/dev/tcp/127.0.0.1/")[1].Split(' ')[0];
        AssertListens("--otlp-http-port", asked, "--admin-port");
        var received = RepositoryYaml.Read($"{Folder}/tracing.yaml").Text("spec.tracing.otel.endpointAddress").Split(':')[1];
        Assert.EndsWith($":{received}", Collector.Text("receivers.otlp.protocols.grpc.endpoint"), StringComparison.Ordinal);

        // A port that is asked for twice is told before anything is listened on.
        static void AssertListens(string option, string port, string other)
        {
            using var folder = new TestFolder();
            var result = folder.Run([.. Command, option, port]);
            Assert.Equal(ExitCode.Usage, result.Code);
            Assert.Contains($"'{other}'", result.Error, StringComparison.Ordinal);
            Assert.Contains($"name the same port {port}", result.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK", 0)]
    [InlineData("HTTP/1.1 503 Service Unavailable", 1)]
    public async Task Health_check_reads_the_answer_of_the_admin_port(string answer, int expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the health check is for a shell of Unix");
        var test = Compose.Texts("services.semconv.healthcheck.test").ToList();
        Assert.Equal("CMD", test[0]);
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        var arguments = test[2..].Select(argument => argument.Replace("/4320", $"/{port}", StringComparison.Ordinal));
        using var process = Process.Start(new ProcessStartInfo(test[1], arguments))!;
        using (var client = await server.AcceptTcpClientAsync(TestContext.Current.CancellationToken))
        await using (var stream = client.GetStream())
        {
            using var reader = new StreamReader(stream, leaveOpen: true);
            Assert.Equal("GET /health HTTP/1.1", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{answer}\r\nContent-Length: 0\r\n\r\n"), TestContext.Current.CancellationToken);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, process.ExitCode);
    }
}
