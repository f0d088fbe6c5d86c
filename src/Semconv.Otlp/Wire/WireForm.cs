namespace Semconv.Otlp.Wire;

/// <summary>The forms of a protobuf field that are in use: the last three bits of a tag.</summary>
internal static class WireForm
{
    public const int Number = 0;
    public const int Fixed64 = 1;
    public const int Bytes = 2;
    public const int Fixed32 = 5;
}
