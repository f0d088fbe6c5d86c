using System.Buffers.Binary;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Receiver.Bodies;

namespace Semconv.Otlp.Receiver;

/// <summary>Answers OTLP over gRPC: one message in, one message out, each behind a flag and its length in four bytes.</summary>
internal sealed class GrpcExchange(RequestReader reader, CheckerQueue queue)
{
    private const string ContentType = "application/grpc";
    private const string StatusHeader = "grpc-status";
    private const string MessageHeader = "grpc-message";
    private const int HeadSize = 5;

    public async ValueTask AnswerAsync(HttpContext context)
    {
        if (!IsGrpc(context.Request.ContentType))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        context.Response.ContentType = ContentType;
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            Refuse(context, RpcStatus.Internal, "gRPC needs POST");
        }
        else if (ExportRoutes.FindGrpc(context.Request.Path.Value ?? string.Empty) is not { } signal)
        {
            Refuse(context, RpcStatus.Unimplemented, $"there is no method {context.Request.Path.Value}");
        }
        else
        {
            await AnswerAsync(context, signal).ConfigureAwait(false);
        }
    }

    private static bool IsGrpc(string? contentType) =>
        contentType is not null
        && contentType.StartsWith(ContentType, StringComparison.OrdinalIgnoreCase)
        && (contentType.Length == ContentType.Length || contentType[ContentType.Length] is '+' or ';');

    private async ValueTask AnswerAsync(HttpContext context, OtlpSignal signal)
    {
        var stream = context.Request.Body;
        var head = new byte[HeadSize];
        if (await stream.ReadAtLeastAsync(head, HeadSize, throwOnEndOfStream: false, context.RequestAborted).ConfigureAwait(false) < HeadSize)
        {
            Refuse(context, RpcStatus.InvalidArgument, "the request holds no message");
            return;
        }

        if (head[0] > 1)
        {
            Refuse(context, RpcStatus.InvalidArgument, "the message has an impossible flag");
            return;
        }

        var encoding = context.Request.Headers["grpc-encoding"].ToString();
        if (head[0] == 1 && !encoding.Equals("gzip", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers["grpc-accept-encoding"] = "identity,gzip";
            Refuse(context, RpcStatus.Unimplemented, "the encoding of the message is not supported: send gzip or identity");
            return;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(1));
        await AnswerAsync(context, signal, length, head[0] == 1).ConfigureAwait(false);
    }

    private async ValueTask AnswerAsync(HttpContext context, OtlpSignal signal, uint length, bool isCompressed)
    {
        if (length > reader.Limit)
        {
            Refuse(context, BodyOutcome.TooLarge);
            return;
        }

        var message = new MessageStream(context.Request.Body, length);
        await using (message.ConfigureAwait(false))
        {
            var (outcome, body) = await reader.ReadAsync(message, isCompressed, context.RequestAborted).ConfigureAwait(false);
            using (body)
            {
                if (outcome != BodyOutcome.Whole)
                {
                    Refuse(context, outcome);
                    return;
                }

                if (await FindExcessAsync(context, message).ConfigureAwait(false) is { } excess)
                {
                    Refuse(context, RpcStatus.InvalidArgument, excess);
                    return;
                }

                var request = new ReceivedRequest(RequestForm.Protobuf, signal, body.Written);
                await AnswerAsync(context, await queue.CheckAsync(request, context.RequestAborted).ConfigureAwait(false)).ConfigureAwait(false);
            }
        }
    }

    /// <summary>What is wrong with the length of a message that was read; null when nothing is.</summary>
    private static async ValueTask<string?> FindExcessAsync(HttpContext context, MessageStream message)
    {
        var next = new byte[1];
        if (await message.ReadAsync(next, context.RequestAborted).ConfigureAwait(false) > 0)
        {
            return "the message goes on behind its packed content";
        }

        if (message.Missing > 0)
        {
            return "the message is shorter than it says";
        }

        return await context.Request.Body.ReadAsync(next, context.RequestAborted).ConfigureAwait(false) > 0
            ? "the request goes on behind its message"
            : null;
    }

    private static async ValueTask AnswerAsync(HttpContext context, RequestVerdict? answer)
    {
        if (answer is not { } verdict)
        {
            Refuse(context, BodyOutcome.NoRoom);
            return;
        }

        if (!verdict.IsReadable)
        {
            Refuse(context, RpcStatus.InvalidArgument, verdict.Message!);
            return;
        }

        var content = ExportAnswerWriter.Protobuf(verdict);
        var message = new byte[HeadSize + content.Length];
        BinaryPrimitives.WriteUInt32BigEndian(message.AsSpan(1), (uint)content.Length);
        content.CopyTo(message.AsSpan(HeadSize));
        await context.Response.Body.WriteAsync(message).ConfigureAwait(false);
        context.Response.AppendTrailer(StatusHeader, "0");
    }

    private static void Refuse(HttpContext context, BodyOutcome outcome)
    {
        switch (outcome)
        {
            case BodyOutcome.TooLarge:
                Refuse(context, RpcStatus.ResourceExhausted, "the message is larger than this receiver takes");
                break;
            case BodyOutcome.Damaged:
                Refuse(context, RpcStatus.InvalidArgument, "the message is no valid gzip");
                break;
            default:
                Refuse(context, RpcStatus.Unavailable, "there is no room for the message now: send it again");
                break;
        }
    }

    /// <summary>Nothing was written yet, so the status goes with the headers.</summary>
    private static void Refuse(HttpContext context, RpcStatus status, string message)
    {
        context.Response.Headers[StatusHeader] = ((int)status).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers[MessageHeader] = ExportAnswerWriter.Escape(message);
    }
}
