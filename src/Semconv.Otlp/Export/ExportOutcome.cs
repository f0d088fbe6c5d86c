namespace Semconv.Otlp.Export;

/// <summary>What became of records that were to be sent.</summary>
/// <param name="Offered">How many there were.</param>
/// <param name="Delivered">How many a receiver took.</param>
/// <param name="Problem">Why it took no more, in words; null when it took all that reached it.</param>
public sealed record ExportOutcome(long Offered, long Delivered, string? Problem)
{
    public long Lost => Offered - Delivered;
}
