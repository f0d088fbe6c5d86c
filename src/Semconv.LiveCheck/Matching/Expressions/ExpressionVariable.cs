namespace Semconv.LiveCheck.Matching.Expressions;

/// <summary>What an expression can read of a sample.</summary>
internal enum ExpressionVariable
{
    Attributes,
    ResourceAttributes,
    ScopeName,
    ScopeVersion,
    ScopeSchemaUrl,
    ScopeAttributes,
    Name,
    Kind,
    StatusCode,
    StatusMessage,
    Unit,
    Instrument,
    EventName,
    SeverityText,
    SeverityNumber,
    Body,
}
