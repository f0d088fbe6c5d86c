using System.Text;
using Semconv.Otlp.Wire;

namespace Semconv.Otlp.Export;

/// <summary>What a receiver said to a request.</summary>
/// <param name="Problem">Why it took nothing, in words; null when it took the request.</param>
/// <param name="Rejected">How many items of a request that it took it left out all the same.</param>
/// <param name="Message">What it says about them, or advice to the sender; empty when it says nothing.</param>
public sealed record ExportAnswer(string? Problem, ulong Rejected, string Message)
{
    private const int PartialSuccess = (1 * 8) + WireForm.Bytes;
    private const int RejectedItems = (1 * 8) + WireForm.Number;
    private const int ErrorMessage = (2 * 8) + WireForm.Bytes;

    public static ExportAnswer Taken { get; } = new(null, 0, string.Empty);

    /// <summary>Whether the same request may be taken another time.</summary>
    public bool IsRetryable { get; init; }

    public static ExportAnswer Refused(string problem, bool isRetryable) => new(problem, 0, string.Empty) { IsRetryable = isRetryable };

    /// <summary>Reads the answer to a request that was taken, which is the same for all signals. What is no answer says nothing.</summary>
    public static ExportAnswer Read(ReadOnlySpan<byte> body)
    {
        var answer = Taken;
        var reader = new WireReader(body);
        while (reader.Next())
        {
            if (reader.Tag == PartialSuccess)
            {
                answer = ReadPartial(reader.Bytes().In(body));
            }
            else
            {
                reader.Skip();
            }
        }

        return reader.Error == WireError.None ? answer : Taken;
    }

    private static ExportAnswer ReadPartial(ReadOnlySpan<byte> body)
    {
        var answer = Taken;
        var reader = new WireReader(body);
        while (reader.Next())
        {
            switch (reader.Tag)
            {
                case RejectedItems:
                    answer = answer with { Rejected = reader.Number() };
                    break;
                case ErrorMessage:
                    answer = answer with { Message = Encoding.UTF8.GetString(reader.Bytes().In(body)) };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return answer;
    }
}
