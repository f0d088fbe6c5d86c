using System.Text;
using System.Text.Json;
using Semconv.LiveCheck.Samples;

namespace Weaver.Parity.LiveCheck;

/// <summary>Reads Weaver's sample files.</summary>
internal static class SampleFile
{
    private static readonly string[] Kinds = ["", "internal", "server", "client", "producer", "consumer"];

    /// <param name="path">The file.</param>
    /// <param name="isStandardInput">Whether Weaver read it as its standard input, where an empty line is the end of text.</param>
    /// <param name="visitor">Takes the samples.</param>
    public static void Read(string path, bool isStandardInput, ISampleVisitor visitor)
    {
        if (path.EndsWith(".txt", StringComparison.Ordinal))
        {
            ReadText(File.ReadLines(path).TakeWhile(line => !isStandardInput || line.Length > 0), visitor);
            return;
        }

        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var resources = new SampleBuilder();
        var number = 0;
        (int Start, int End) resource = default;
        foreach (var sample in document.RootElement.EnumerateArray())
        {
            var (name, content) = (sample.EnumerateObject().First().Name, sample.EnumerateObject().First().Value);
            if (name == "resource")
            {
                resource = resources.Attributes(content);
                number++;
            }

            var origin = new SampleOrigin
            {
                HasResource = number > 0,
                ResourceNumber = number,
                ResourceAttributes = new SampleAttributes(resources.Bytes, resources.Slots, resource.Start, resource.End),
            };
            Visit(name, content, origin, visitor);
        }
    }

    private static void ReadText(IEnumerable<string> lines, ISampleVisitor visitor)
    {
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            var parts = line.Split('=', 2);
            var name = JsonSerializer.Serialize(parts[0].Trim());
            var value = parts.Length == 1 ? null : parts[1].Trim();
            var json = value is null ? $"{{\"name\":{name}}}" : IsJson(value) ? $"{{\"name\":{name},\"value\":{value}}}" : $"{{\"name\":{name},\"value\":{JsonSerializer.Serialize(value)}}}";
            using var document = JsonDocument.Parse(json);
            Visit("attribute", document.RootElement, default, visitor);
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[] Utf8(JsonElement owner, string name) => Encoding.UTF8.GetBytes(Text(owner, name) ?? string.Empty);

    private static void Visit(string name, JsonElement content, SampleOrigin origin, ISampleVisitor visitor)
    {
        switch (name)
        {
            case "attribute":
                var builder = new SampleBuilder();
                builder.Attribute(content);
                visitor.VisitAttribute(new SampleEntry(Encoding.UTF8.GetBytes(content.GetProperty("name").GetString()!), new SampleValue(builder.Bytes, builder.Slots, 0)));
                break;
            case "resource":
                visitor.VisitResource(origin);
                break;
            case "instrumentation_scope":
                VisitScope(content, visitor);
                break;
            case "span":
                VisitSpan(content, origin, visitor);
                break;
            case "span_event":
                VisitEvent(content, visitor);
                break;
            case "span_link":
                VisitLink(content, visitor);
                break;
            case "profile":
                VisitProfile(content, origin, visitor);
                break;
            case "metric":
                VisitMetric(content, origin, visitor);
                break;
            case "log":
                VisitLog(content, origin, visitor);
                break;
            default:
                throw new InvalidOperationException(name);
        }
    }

    private static void VisitScope(JsonElement content, ISampleVisitor visitor)
    {
        var builder = new SampleBuilder();
        var (start, end) = builder.Attributes(content);
        visitor.VisitScope(new SampleOrigin
        {
            HasScope = true,
            ScopeName = Utf8(content, "name"),
            ScopeVersion = Utf8(content, "version"),
            ScopeSchemaUrl = Utf8(content, "schema_url"),
            ScopeAttributes = new SampleAttributes(builder.Bytes, builder.Slots, start, end),
        });
    }

    private static void VisitSpan(JsonElement content, SampleOrigin origin, ISampleVisitor visitor)
    {
        var builder = new SampleBuilder();
        var (start, end) = builder.Attributes(content);
        var events = Items(content, "span_events").Select(item =>
        {
            var range = builder.Attributes(item);
            return new SpanEventSample.Slot(builder.Text(Text(item, "name")), 0, range.Start, range.End);
        }).ToArray();
        var links = Items(content, "span_links").Select(item =>
        {
            var range = builder.Attributes(item);
            return new SpanLinkSample.Slot { Start = range.Start, End = range.End };
        }).ToArray();
        var hasStatus = content.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.Object;
        visitor.VisitSpan(new SpanSample
        {
            Origin = origin,
            Name = Utf8(content, "name"),
            Kind = Array.IndexOf(Kinds, Text(content, "kind")),
            StatusCode = hasStatus ? Array.IndexOf(["unset", "ok", "error"], Text(status, "code")) : 0,
            StatusMessage = hasStatus ? Utf8(status, "message") : [],
            Attributes = new SampleAttributes(builder.Bytes, builder.Slots, start, end),
            Events = new SpanEvents(builder.Bytes, builder.Slots, events),
            Links = new SpanLinks(builder.Bytes, builder.Slots, links),
        });
    }

    private static void VisitEvent(JsonElement content, ISampleVisitor visitor)
    {
        var builder = new SampleBuilder();
        var (start, end) = builder.Attributes(content);
        visitor.VisitSpanEvent(new SpanEventSample { Name = Utf8(content, "name"), Attributes = new SampleAttributes(builder.Bytes, builder.Slots, start, end) });
    }

    private static void VisitLink(JsonElement content, ISampleVisitor visitor)
    {
        var builder = new SampleBuilder();
        var (start, end) = builder.Attributes(content);
        visitor.VisitSpanLink(new SpanLinkSample { Attributes = new SampleAttributes(builder.Bytes, builder.Slots, start, end) });
    }

    private static void VisitProfile(JsonElement content, SampleOrigin origin, ISampleVisitor visitor)
    {
        var builder = new SampleBuilder();
        var (start, end) = builder.Attributes(content);
        visitor.VisitProfile(new ProfileSample
        {
            Origin = origin,
            OriginalPayloadFormat = Utf8(content, "original_payload_format"),
            Attributes = new SampleAttributes(builder.Bytes, builder.Slots, start, end),
        });
    }

    private static void VisitMetric(JsonElement content, SampleOrigin origin, ISampleVisitor visitor)
    {
        var builder = new SampleBuilder();
        var points = Items(content, "data_points").Select(builder.Point).ToArray();
        visitor.VisitMetric(new MetricSample
        {
            Origin = origin,
            Name = Utf8(content, "name"),
            Unit = Utf8(content, "unit"),
            Instrument = Utf8(content, "instrument"),
            Points = new MetricPoints(builder.Bytes, builder.Slots, points, builder.Lists),
        });
    }

    private static void VisitLog(JsonElement content, SampleOrigin origin, ISampleVisitor visitor)
    {
        var builder = new SampleBuilder();
        var (start, end) = builder.Attributes(content);
        visitor.VisitLog(new LogSample
        {
            Origin = origin,
            EventName = Utf8(content, "event_name"),
            SeverityNumber = content.TryGetProperty("severity_number", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt32() : 0,
            SeverityText = Utf8(content, "severity_text"),
            Body = content.TryGetProperty("body", out var body) ? builder.Body(body) : default,
            Attributes = new SampleAttributes(builder.Bytes, builder.Slots, start, end),
        });
    }

    private static IEnumerable<JsonElement> Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];
}
