using System.Globalization;

namespace Semconv.Benchmarks;

/// <summary>Runs the benchmarks over one folder of definition files and prints what each costs beside its baseline, or over template packages; or writes or sends telemetry to measure with.</summary>
internal static class Program
{
    private const string LoadName = "write-load";

    private const string SendName = "send-load";

    private const string GenerateName = "generate";

    private static int Main(string[] arguments)
    {
        if (arguments is [SendName, "grpc" or "http", var port, var sent, var process])
        {
            var load = new SentLoad(arguments[1] == "grpc", Number(port), Number(process));
            load.RunAsync(Number(sent)).GetAwaiter().GetResult();
            return 0;
        }

        if (arguments is [LoadName, var path, var count, ..] && int.TryParse(count, CultureInfo.InvariantCulture, out var spans))
        {
            RecordedLoad.Write(path, spans, isJson: path.EndsWith(".jsonl", StringComparison.Ordinal));
            return 0;
        }

        if (arguments is [GenerateName, var repository] && Directory.Exists(Path.Combine(repository, "templates")))
        {
            foreach (var line in TemplatePackages.Find(repository).SelectMany(package => package.Run()))
            {
                Console.WriteLine(line);
            }

            return 0;
        }

        var shared = Environment.GetEnvironmentVariable("SEMCONV_SHARED");
        var folder = arguments is [GenerateName, ..] ? null : arguments.FirstOrDefault() ?? (shared is null ? null : Path.Combine(shared, "data", "otel-semconv", "v1.44.0", "model"));
        if (folder is null || !Directory.Exists(folder))
        {
            Console.Error.WriteLine($"usage: Semconv.Benchmarks <folder of definition files>, or set SEMCONV_SHARED; or {GenerateName} REPOSITORY; or {LoadName} FILE(.pb|.jsonl) SPANS; or {SendName} grpc|http PORT SPANS PROCESS");
            return 2;
        }

        var reading = new ReadingBenchmark(folder);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reading.Files} files, {reading.Characters} characters"));
        foreach (var line in Report.Lines(reading.Run()))
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
