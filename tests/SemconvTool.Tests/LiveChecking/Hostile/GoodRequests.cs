using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using static SemconvTool.Tests.LiveChecking.Hostile.WireBytes;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>Requests with which nothing is wrong.</summary>
internal static class GoodRequests
{
    private const ulong Start = 1_700_000_000_000_000_000;

    /// <summary>One root span in a trace of its own, as the service <c>orders</c> sends it.</summary>
    public static byte[] Span(ulong number) => Spans(number, 1);

    public static byte[] Spans(ulong number, int count)
    {
        var spans = Enumerable.Range(0, count).Select(index => Field(2, SpanFields(number + (ulong)index))).ToArray();
        return Field(1, Resource(), Field(2, [Scope(), .. spans]));
    }

    public static byte[] Metrics()
    {
        var point = Field(1, Fixed(2, Start), Fixed(3, Start + 1), Fixed(6, 7), Field(7, Attribute("shop.kind", "x")));
        var sum = Field(7, point, Value(2, 2), Value(3, 1));
        var metric = Field(2, Text(1, "shop.orders"), Text(2, "Orders"), Text(3, "{order}"), sum);
        return Field(1, Resource(), Field(2, Scope(), metric, metric));
    }

    public static byte[] Logs()
    {
        var record = Field(2, Fixed(1, Start), Value(2, 9), Text(3, "INFO"), Field(5, Text(1, "an order came")), Field(6, Attribute("shop.kind", "x")), Text(12, "shop.came"));
        return Field(1, Resource(), Field(2, Scope(), record, record, record));
    }

    public static byte[] JsonSpans(ulong number) => Json("resourceSpans", "scopeSpans", "spans", string.Create(CultureInfo.InvariantCulture,
        $$$$"""{"traceId":"{{{{number + 1:x32}}}}","spanId":"{{{{number + 1:x16}}}}","name":"checkout","kind":1,"startTimeUnixNano":"{{{{Start}}}}","endTimeUnixNano":"{{{{Start + 9}}}}","attributes":[{"key":"a.b","value":{"arrayValue":{"values":[{"intValue":"1"},{"doubleValue":1.5}]}}}]}"""));

    public static byte[] JsonMetrics() => Json("resourceMetrics", "scopeMetrics", "metrics",
        """{"name":"shop.orders","unit":"{order}","sum":{"isMonotonic":true,"aggregationTemporality":2,"dataPoints":[{"asInt":"3","timeUnixNano":"1700000000000000000"}]}}""");

    public static byte[] JsonLogs() => Json("resourceLogs", "scopeLogs", "logRecords",
        """{"severityNumber":9,"body":{"stringValue":"an order \u00e9 came"},"attributes":[{"key":"a.b","value":{"kvlistValue":{"values":[{"key":"c","value":{"boolValue":true}}]}}}]}""");

    public static byte[] Zipkin(ulong number) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $$"""[{"traceId":"{{number + 1:x32}}","id":"{{number + 1:x16}}","name":"checkout","kind":"SERVER","timestamp":1700000000000000,"duration":900,"localEndpoint":{"serviceName":"orders"},"tags":{"http.method":"GET"},"annotations":[{"timestamp":1700000000000001,"value":"x"}]}]"""));

    private static byte[] SpanFields(ulong number)
    {
        var (trace, id) = (new byte[16], new byte[8]);
        BinaryPrimitives.WriteUInt64BigEndian(trace.AsSpan(8), number + 1);
        BinaryPrimitives.WriteUInt64BigEndian(id, number + 1);
        return [.. Field(1, trace), .. Field(2, id), .. Text(5, "checkout"), .. Value(6, 1), .. Fixed(7, Start), .. Fixed(8, Start + 1000)];
    }

    private static byte[] Resource() => Field(1, Field(1, Attribute("service.name", "orders")));

    private static byte[] Scope() => Field(1, Text(1, "shop"));

    private static byte[] Attribute(string key, string value) => [.. Text(1, key), .. Field(2, Text(1, value))];

    private static byte[] Json(string resources, string scopes, string items, string item) => Encoding.UTF8.GetBytes(
        $$$"""{"{{{resources}}}":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"orders"}}]},"{{{scopes}}}":[{"scope":{"name":"shop"},"{{{items}}}":[{{{item}}},{{{item}}}]}]}]}""");
}
