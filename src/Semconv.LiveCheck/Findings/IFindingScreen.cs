namespace Semconv.LiveCheck.Findings;

/// <summary>Decides what becomes of a finding before it is counted: filters, other levels, suppressions.</summary>
public interface IFindingScreen
{
    /// <summary>The finding itself, the same one with another level, or null when nobody wants it.</summary>
    /// <remarks>Findings are compared by reference, so the same finding and decision give the same object.</remarks>
    Finding? Screen(Finding finding, in FindingSite site);
}
