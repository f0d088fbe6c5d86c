namespace Weaver.Parity.Resolver;

/// <summary>The accepted differences in Weaver's resolver tests: <c>Resolver/differences.txt</c>.</summary>
internal static class ResolverDifferences
{
    private static readonly Dictionary<string, string> Reasons = KnownDifferences.Read("Resolver/differences.txt");

    public static IEnumerable<string> Names => Reasons.Keys;

    /// <summary>Fails for a difference that is not in the list, and for a line of the list that is none any more.</summary>
    public static void Judge(string name, string? difference) => KnownDifferences.Judge(Reasons, name, difference);
}
