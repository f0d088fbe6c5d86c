namespace Semconv.Otlp.Wire;

/// <summary>Why bytes are no protobuf message.</summary>
public enum WireError
{
    None,

    /// <summary>The message ends inside a field.</summary>
    Truncated,

    /// <summary>A number goes on after its tenth byte.</summary>
    NumberTooLong,

    /// <summary>The number of a field is zero or larger than protobuf allows.</summary>
    InvalidField,

    /// <summary>A field has a form that protobuf does not use any more or never had.</summary>
    UnknownForm,

    /// <summary>A field says that it is longer than what is around it.</summary>
    LengthBeyondEnd,

    /// <summary>A text is no UTF-8.</summary>
    InvalidText,

    /// <summary>Messages lie in messages, deeper than any telemetry.</summary>
    NestedTooDeep,
}
