using System.Buffers.Binary;
using Google.Protobuf;

namespace SemconvTool.Tests.Receivers;

/// <summary>A log record of an export request, read with Google's library.</summary>
internal sealed record ReceivedLog(string Scope, IReadOnlyDictionary<string, string> Resource)
{
    public string EventName { get; private set; } = string.Empty;

    public string Body { get; private set; } = string.Empty;

    public int Severity { get; private set; }

    public string SeverityText { get; private set; } = string.Empty;

    public ulong Time { get; private set; }

    public ulong ObservedTime { get; private set; }

    public string TraceId { get; private set; } = string.Empty;

    public string SpanId { get; private set; } = string.Empty;

    public SortedDictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>The records of all requests; those of gRPC have a frame around them.</summary>
    public static List<ReceivedLog> ReadAll(OtlpReceiver receiver) =>
        [.. receiver.Requests.SelectMany(request => Read(request.Type == "application/grpc" ? Unframe(request.Body) : request.Body))];

    public static List<ReceivedLog> Read(byte[] body) =>
        [.. Messages(body, 1).SelectMany(resourceLogs =>
        {
            var resource = Messages(resourceLogs, 1).SelectMany(each => Messages(each, 1)).Select(Pair).ToDictionary(StringComparer.Ordinal);
            return Messages(resourceLogs, 2).SelectMany(scopeLogs =>
            {
                var scope = Texts(Messages(scopeLogs, 1)[0], 1)[0];
                return Messages(scopeLogs, 2).Select(record => Of(record, scope, resource));
            });
        })];

    private static byte[] Unframe(byte[] body)
    {
        Assert.Equal(0, body[0]);
        Assert.Equal(body.Length - 5, BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(1)));
        return body[5..];
    }

    private static ReceivedLog Of(byte[] record, string scope, IReadOnlyDictionary<string, string> resource)
    {
        var log = new ReceivedLog(scope, resource);
        using var input = new CodedInputStream(record);
        for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            switch (WireFormat.GetTagFieldNumber(tag))
            {
                case 1: log.Time = input.ReadFixed64(); break;
                case 2: log.Severity = input.ReadEnum(); break;
                case 3: log.SeverityText = input.ReadString(); break;
                case 5: log.Body = Value(input.ReadBytes().ToByteArray()); break;
                case 6:
                    var (key, value) = Pair(input.ReadBytes().ToByteArray());
                    log.Attributes.Add(key, value);
                    break;
                case 9: log.TraceId = Convert.ToHexStringLower(input.ReadBytes().Span); break;
                case 10: log.SpanId = Convert.ToHexStringLower(input.ReadBytes().Span); break;
                case 11: log.ObservedTime = input.ReadFixed64(); break;
                case 12: log.EventName = input.ReadString(); break;
                default: Assert.Fail($"field {WireFormat.GetTagFieldNumber(tag)} of a log record"); break;
            }
        }

        return log;
    }

    private static (string Key, string Value) Pair(byte[] body) => (Texts(body, 1)[0], Value(Messages(body, 2)[0]));

    /// <summary>A value as text: of a list its items, with commas between them.</summary>
    private static string Value(byte[] body)
    {
        using var input = new CodedInputStream(body);
        return WireFormat.GetTagFieldNumber(input.ReadTag()) switch
        {
            1 => input.ReadString(),
            2 => input.ReadBool() ? "true" : "false",
            3 => FormattableString.Invariant($"{input.ReadInt64()}"),
            4 => FormattableString.Invariant($"{input.ReadDouble()}"),
            5 => string.Join(',', Messages(input.ReadBytes().ToByteArray(), 1).Select(Value)),
            var other => throw new InvalidOperationException($"a value of the form {other}"),
        };
    }

    private static List<string> Texts(byte[] body, int field) => [.. Messages(body, field).Select(System.Text.Encoding.UTF8.GetString)];

    private static List<byte[]> Messages(byte[] body, int field)
    {
        var found = new List<byte[]>();
        using var input = new CodedInputStream(body);
        for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            if (WireFormat.GetTagFieldNumber(tag) == field)
            {
                found.Add(input.ReadBytes().ToByteArray());
            }
            else
            {
                input.SkipLastField();
            }
        }

        return found;
    }
}
