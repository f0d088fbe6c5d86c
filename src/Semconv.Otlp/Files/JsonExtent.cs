namespace Semconv.Otlp.Files;

/// <summary>Finds where a JSON object ends by its braces, so that objects need no line of their own.</summary>
internal struct JsonExtent
{
    private int _depth;
    private bool _isInText;
    private bool _isEscaped;

    /// <summary>How many bytes were looked at; of a whole object its length.</summary>
    public int Length { get; private set; }

    /// <summary>Goes on behind what was scanned before; true when the object is whole.</summary>
    public bool Scan(ReadOnlySpan<byte> bytes)
    {
        while (Length < bytes.Length)
        {
            if (Step(bytes[Length++]))
            {
                return true;
            }
        }

        return false;
    }

    private bool Step(byte next)
    {
        if (_isInText)
        {
            _isInText = _isEscaped || next != (byte)'"';
            _isEscaped = !_isEscaped && next == (byte)'\\';
            return false;
        }

        switch (next)
        {
            case (byte)'"':
                _isInText = true;
                return false;
            case (byte)'{' or (byte)'[':
                _depth++;
                return false;
            case (byte)'}' or (byte)']':
                return --_depth <= 0;
            default:
                // Outside of an object only a line of rubbish can lie; its end is the end of the damage.
                return _depth == 0 && next == (byte)'\n';
        }
    }
}
