using Microsoft.AspNetCore.Http;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Receiver.Bodies;

namespace Semconv.Otlp.Receiver;

/// <summary>Answers OTLP/HTTP and Zipkin.</summary>
internal sealed class HttpExchange(RequestReader reader, CheckerQueue queue)
{
    private const string ProtobufType = "application/x-protobuf";
    private const string JsonType = "application/json";
    private const string RetrySeconds = "1";

    /// <returns>False when the path is none of ours.</returns>
    public async ValueTask<bool> TryAnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? string.Empty;
        var signal = ExportRoutes.FindHttp(path);
        var isZipkin = ExportRoutes.IsZipkin(path);
        if (signal is null && !isZipkin)
        {
            return false;
        }

        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return true;
        }

        if (FormOf(context.Request.ContentType, isZipkin) is not { } form)
        {
            await RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, RpcStatus.InvalidArgument, $"send {(isZipkin ? JsonType : $"{ProtobufType} or {JsonType}")}", isJson: false).ConfigureAwait(false);
            return true;
        }

        await AnswerAsync(context, form, signal ?? OtlpSignal.Traces).ConfigureAwait(false);
        return true;
    }

    private static RequestForm? FormOf(string? contentType, bool isZipkin)
    {
        var type = contentType.AsSpan();
        var end = type.IndexOf(';');
        type = (end < 0 ? type : type[..end]).Trim();
        if (type.Equals(JsonType, StringComparison.OrdinalIgnoreCase))
        {
            return isZipkin ? RequestForm.Zipkin : RequestForm.Json;
        }

        return !isZipkin && type.Equals(ProtobufType, StringComparison.OrdinalIgnoreCase) ? RequestForm.Protobuf : null;
    }

    private async Task AnswerAsync(HttpContext context, RequestForm form, OtlpSignal signal)
    {
        var isJson = form != RequestForm.Protobuf;
        var encoding = context.Request.Headers.ContentEncoding.ToString();
        var isCompressed = encoding.Equals("gzip", StringComparison.OrdinalIgnoreCase);
        if (!isCompressed && encoding is not ("" or "identity" or "none"))
        {
            context.Response.Headers.AcceptEncoding = "gzip";
            await RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, RpcStatus.Unimplemented, "the content encoding is not supported: send gzip or none", isJson).ConfigureAwait(false);
            return;
        }

        if (!isCompressed && context.Request.ContentLength > reader.Limit)
        {
            await RefuseAsync(context, BodyOutcome.TooLarge, isJson).ConfigureAwait(false);
            return;
        }

        var (outcome, body) = await reader.ReadAsync(context.Request.Body, isCompressed, context.RequestAborted).ConfigureAwait(false);
        using (body)
        {
            if (outcome != BodyOutcome.Whole)
            {
                await RefuseAsync(context, outcome, isJson).ConfigureAwait(false);
                return;
            }

            var verdict = await queue.CheckAsync(new ReceivedRequest(form, signal, body.Written), context.RequestAborted).ConfigureAwait(false);
            await AnswerAsync(context, form, signal, verdict).ConfigureAwait(false);
        }
    }

    private static Task AnswerAsync(HttpContext context, RequestForm form, OtlpSignal signal, RequestVerdict? answer)
    {
        var isJson = form != RequestForm.Protobuf;
        if (answer is not { } verdict)
        {
            return RefuseAsync(context, BodyOutcome.NoRoom, isJson);
        }

        if (!verdict.IsReadable)
        {
            return RefuseAsync(context, StatusCodes.Status400BadRequest, RpcStatus.InvalidArgument, verdict.Message!, isJson);
        }

        if (form == RequestForm.Zipkin)
        {
            // Zipkin's answer has no place for a part that was left out.
            context.Response.StatusCode = verdict.Rejected > 0 ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status202Accepted;
            return Task.CompletedTask;
        }

        var content = isJson ? ExportAnswerWriter.Json(verdict, CountName(signal)) : ExportAnswerWriter.Protobuf(verdict);
        return WriteAsync(context, StatusCodes.Status200OK, content, isJson);
    }

    private static string CountName(OtlpSignal signal) => signal switch
    {
        OtlpSignal.Traces => "rejectedSpans",
        OtlpSignal.Metrics => "rejectedDataPoints",
        _ => "rejectedLogRecords",
    };

    private static Task RefuseAsync(HttpContext context, BodyOutcome outcome, bool isJson)
    {
        switch (outcome)
        {
            case BodyOutcome.TooLarge:
                return RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, RpcStatus.ResourceExhausted, "the request is larger than this receiver takes", isJson);
            case BodyOutcome.Damaged:
                return RefuseAsync(context, StatusCodes.Status400BadRequest, RpcStatus.InvalidArgument, "the request is no valid gzip", isJson);
            default:
                context.Response.Headers.RetryAfter = RetrySeconds;
                return RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, RpcStatus.Unavailable, "there is no room for the request now: send it again", isJson);
        }
    }

    private static Task RefuseAsync(HttpContext context, int httpStatus, RpcStatus status, string message, bool isJson) =>
        WriteAsync(context, httpStatus, ExportAnswerWriter.Status(status, message, isJson), isJson);

    private static Task WriteAsync(HttpContext context, int status, byte[] content, bool isJson)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = isJson ? JsonType : ProtobufType;
        context.Response.ContentLength = content.Length;
        return context.Response.Body.WriteAsync(content).AsTask();
    }
}
