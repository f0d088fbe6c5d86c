using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Otlp.Export;

namespace Semconv.Otlp.Emission;

/// <summary>Makes one example of every signal of a registry: spans below one root, a point for every metric, a record for every event.</summary>
public sealed class RegistryEmission
{
    /// <summary>The name of the root span, by which receivers know that these are examples. It is Weaver's.</summary>
    public const string RootName = "otel.weaver.emit";

    private const string PathKey = "otel.weaver.registry_path";
    private const string Program = "semconv";
    private const int TraceIdSize = 16;
    private const int SpanIdSize = 8;

    private readonly EmissionSettings _settings;
    private int _ids;

    private RegistryEmission(EmissionSettings settings) => _settings = settings;

    public static ExportBatch Create(ResolvedRegistry registry, EmissionSettings settings) => new RegistryEmission(settings).Create(registry);

    private ExportBatch Create(ResolvedRegistry registry) => new(Program)
    {
        Resource =
        [
            Text("service.name", Program), Text("telemetry.sdk.language", "dotnet"), Text("telemetry.sdk.name", Program),
            Text("telemetry.sdk.version", _settings.Version),
        ],
        Spans = Spans(registry),
        Metrics = Metrics(registry),
        Events = Events(registry),
    };

    /// <summary>Children first, as they end first.</summary>
    private ImmutableArray<ExportSpan> Spans(ResolvedRegistry registry)
    {
        var named = _settings.UsesV2
            ? registry.Spans.Select(span => (Name: span.Type, span.Kind, span.Attributes))
            : registry.Groups.Where(group => group is { Type: GroupType.Span, IsRefinement: false })
                .Select(group => (Name: group.Id, Kind: group.SpanKind ?? SpanKind.Internal, group.Attributes));
        var root = Span(RootName, SpanKind.Internal, Id(TraceIdSize)) with { Attributes = [Text(PathKey, _settings.RegistryPath)] };
        var children = named.Select(span => Span(span.Name, span.Kind, root.TraceId) with
        {
            ParentSpanId = root.SpanId,
            Attributes = Examples(span.Attributes),
        });
        return [.. children, root];
    }

    private ImmutableArray<ExportMetric> Metrics(ResolvedRegistry registry)
    {
        var points = _settings.UsesV2
            ? registry.Metrics.Select(metric => (metric.Name, metric.Brief, metric.Unit, metric.Instrument, metric.Attributes))
            : registry.Groups.Where(group => group is { Type: GroupType.Metric, IsRefinement: false, MetricName: not null, Instrument: not null })
                .Select(group => (Name: group.MetricName!, group.Brief, Unit: group.Unit ?? string.Empty, Instrument: group.Instrument!.Value, group.Attributes));
        return
        [
            .. points.GroupBy(point => point.Name, StringComparer.Ordinal).OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => new ExportMetric(each.Key)
            {
                Description = each.First().Brief,
                Unit = each.First().Unit,
                Instrument = each.First().Instrument,
                StartTime = _settings.Time,
                Time = _settings.Time,
                Points = [.. each.Select(point => Examples(point.Attributes))],
            }),
        ];
    }

    private ImmutableArray<ExportEvent> Events(ResolvedRegistry registry)
    {
        var named = _settings.UsesV2
            ? registry.Events.Select(item => (item.Name, item.Attributes))
            : registry.Groups.Where(group => group is { Type: GroupType.Event, IsRefinement: false, Name: not null }).Select(group => (Name: group.Name!, group.Attributes));
        return [.. named.Select(item => new ExportEvent(item.Name) { Time = _settings.Time, Attributes = Examples(item.Attributes) })];
    }

    private ExportSpan Span(string name, SpanKind kind, ImmutableArray<byte> trace) => new(name)
    {
        TraceId = trace,
        SpanId = Id(SpanIdSize),
        Kind = Number(kind),
        StartTime = _settings.Time,
        EndTime = _settings.Time,
    };

    private static int Number(SpanKind kind) => kind switch
    {
        SpanKind.Server => 2,
        SpanKind.Client => 3,
        SpanKind.Producer => 4,
        SpanKind.Consumer => 5,
        _ => 1,
    };

    private static ImmutableArray<ExportField> Examples(ImmutableArray<AttributeUsage> attributes) =>
        [.. attributes.Select(usage => ExampleValue.Of(usage.Definition)).OrderBy(field => field.Key, StringComparer.Ordinal)];

    private static ExportField Text(string key, string value) => new(key, new ExportText(value));

    /// <summary>The next id: part of a hash, so that ids of one seed do not depend on the runtime's random numbers.</summary>
    private ImmutableArray<byte> Id(int size)
    {
        var source = new byte[_settings.Seed.Length + sizeof(int)];
        _settings.Seed.CopyTo(source);
        BinaryPrimitives.WriteInt32BigEndian(source.AsSpan(_settings.Seed.Length), _ids++);
        return [.. SHA256.HashData(source).AsSpan(0, size)];
    }
}
