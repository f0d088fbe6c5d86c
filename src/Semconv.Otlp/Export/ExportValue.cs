using System.Collections.Immutable;

namespace Semconv.Otlp.Export;

/// <summary>A value of an attribute.</summary>
public abstract record ExportValue
{
    private protected ExportValue()
    {
    }
}

/// <summary>True or false.</summary>
public sealed record ExportBool(bool Flag) : ExportValue;

/// <summary>A whole number.</summary>
public sealed record ExportInt(long Number) : ExportValue;

/// <summary>A floating point number.</summary>
public sealed record ExportDouble(double Number) : ExportValue;

/// <summary>A text.</summary>
public sealed record ExportText(string Text) : ExportValue;

/// <summary>Several values.</summary>
public sealed record ExportList(ImmutableArray<ExportValue> Items) : ExportValue;
