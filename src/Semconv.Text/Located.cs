namespace Semconv.Text;

/// <summary>A value and the place where it was written.</summary>
public readonly record struct Located<T>(T Value, Location Location)
{
    public override string ToString() => Value?.ToString() ?? string.Empty;
}
