using Semconv.LiveCheck.Samples;
using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.TraceStores;

/// <summary>The tags of a span that are no attributes: exporters put into them what Zipkin and Jaeger have no field for.</summary>
internal sealed class KnownTags
{
    private TextRange _statusCode;
    private TextRange _description;
    private TextRange _error;
    private TextRange _kind;
    private TextRange _traceState;
    private bool _isError;

    public TextRange ScopeName { get; private set; }

    public TextRange ScopeVersion { get; private set; }

    public void Clear()
    {
        _statusCode = _description = _error = _kind = _traceState = ScopeName = ScopeVersion = default;
        _isError = false;
    }

    /// <summary>Takes a tag; false when it is an attribute.</summary>
    public bool Take(ReadOnlySpan<byte> bytes, in SampleSlot tag)
    {
        var key = tag.Key.In(bytes);
        if (key.SequenceEqual("otel.scope.name"u8) || key.SequenceEqual("otel.library.name"u8))
        {
            ScopeName = tag.Text;
        }
        else if (key.SequenceEqual("otel.scope.version"u8) || key.SequenceEqual("otel.library.version"u8))
        {
            ScopeVersion = tag.Text;
        }
        else if (key.SequenceEqual("otel.status_code"u8))
        {
            _statusCode = tag.Text;
        }
        else if (key.SequenceEqual("otel.status_description"u8))
        {
            _description = tag.Text;
        }
        else if (key.SequenceEqual("error"u8))
        {
            TakeError(bytes, tag);
        }
        else if (key.SequenceEqual("span.kind"u8))
        {
            _kind = tag.Text;
        }
        else if (key.SequenceEqual("w3c.tracestate"u8))
        {
            _traceState = tag.Text;
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Fills the fields that the tags stand for.</summary>
    public void Apply(ReadOnlySpan<byte> bytes, SpanFields fields)
    {
        var code = _statusCode.In(bytes);
        var isError = code.SequenceEqual("ERROR"u8) || (code.IsEmpty && _isError);
        fields.StatusCode = isError ? 2 : code.SequenceEqual("OK"u8) ? 1 : 0;
        fields.StatusMessage = _description.Length > 0 ? _description : isError ? _error : default;
        fields.TraceState = _traceState;
        if (_kind.Length > 0)
        {
            fields.Kind = KindOf(_kind.In(bytes));
        }
    }

    public static int KindOf(ReadOnlySpan<byte> kind) =>
        System.Text.Ascii.EqualsIgnoreCase(kind, "server"u8) ? 2
        : System.Text.Ascii.EqualsIgnoreCase(kind, "client"u8) ? 3
        : System.Text.Ascii.EqualsIgnoreCase(kind, "producer"u8) ? 4
        : System.Text.Ascii.EqualsIgnoreCase(kind, "consumer"u8) ? 5
        : System.Text.Ascii.EqualsIgnoreCase(kind, "internal"u8) ? 1
        : 0;

    /// <summary>A flag in Jaeger; in Zipkin what went wrong, which may be nothing that can be said.</summary>
    private void TakeError(ReadOnlySpan<byte> bytes, in SampleSlot tag)
    {
        var text = tag.Text.In(bytes);
        _isError = tag.Kind == SampleValueKind.Bool ? tag.Bits != 0 : !text.SequenceEqual("false"u8);
        _error = text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8) ? default : tag.Text;
    }
}
