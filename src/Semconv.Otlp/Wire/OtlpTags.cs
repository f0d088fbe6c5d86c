namespace Semconv.Otlp.Wire;

/// <summary>The tags of OTLP's messages (opentelemetry-proto 1.11), number and form together.</summary>
internal static class OtlpTags
{
    /// <summary>Requests of all signals have the same outer messages.</summary>
    internal static class Request
    {
        public const int Resource = (1 << 3) | WireForm.Bytes;
    }

    internal static class ResourceList
    {
        public const int Resource = (1 << 3) | WireForm.Bytes;
        public const int Scope = (2 << 3) | WireForm.Bytes;
        public const int SchemaUrl = (3 << 3) | WireForm.Bytes;
    }

    internal static class ScopeList
    {
        public const int Scope = (1 << 3) | WireForm.Bytes;
        public const int Item = (2 << 3) | WireForm.Bytes;
        public const int SchemaUrl = (3 << 3) | WireForm.Bytes;
    }

    internal static class Resource
    {
        public const int Attribute = (1 << 3) | WireForm.Bytes;
    }

    internal static class Scope
    {
        public const int Name = (1 << 3) | WireForm.Bytes;
        public const int Version = (2 << 3) | WireForm.Bytes;
        public const int Attribute = (3 << 3) | WireForm.Bytes;
        public const int DroppedAttributes = (4 << 3) | WireForm.Number;
    }

    internal static class KeyValue
    {
        public const int Key = (1 << 3) | WireForm.Bytes;
        public const int Value = (2 << 3) | WireForm.Bytes;
    }

    internal static class AnyValue
    {
        public const int Text = (1 << 3) | WireForm.Bytes;
        public const int Bool = (2 << 3) | WireForm.Number;
        public const int Int = (3 << 3) | WireForm.Number;
        public const int Double = (4 << 3) | WireForm.Fixed64;
        public const int List = (5 << 3) | WireForm.Bytes;
        public const int Map = (6 << 3) | WireForm.Bytes;
        public const int Bytes = (7 << 3) | WireForm.Bytes;
        public const int Item = (1 << 3) | WireForm.Bytes;
    }
}
