namespace Semconv.LiveCheck.Samples.Inputs;

/// <summary>What a form of telemetry cannot carry: that it is missing in a sample says nothing about what was sent.</summary>
[Flags]
public enum InputLosses
{
    None = 0,

    /// <summary>Names of spans and services may have been turned into lower case.</summary>
    NameCase = 1,

    Links = 2,

    TraceState = 4,

    /// <summary>The flags of spans: sampled, random, and whether the parent is remote.</summary>
    Flags = 8,

    /// <summary>All values of attributes are text; their types have to be read out of the text.</summary>
    AttributeTypes = 16,

    /// <summary>Lists are written as JSON in a text; other types are kept.</summary>
    ListTypes = 32,

    /// <summary>Internal spans cannot be told from those without a kind.</summary>
    InternalKind = 64,

    /// <summary>How many attributes, events and links were dropped.</summary>
    DroppedCounts = 128,

    SchemaUrls = 256,

    ScopeAttributes = 512,

    /// <summary>Attributes of the resource; those known to belong to it are put there.</summary>
    ResourceAttributes = 1024,

    /// <summary>Times are whole microseconds.</summary>
    Nanoseconds = 2048,

    /// <summary>Trace and span ids may be missing altogether.</summary>
    Ids = 4096,

    /// <summary>Times may be missing altogether.</summary>
    Times = 8192,

    /// <summary>The type that a span says it has.</summary>
    SpanType = 16384,

    /// <summary>Whether figures are since the last report or since the start.</summary>
    Temporality = 32768,
}
