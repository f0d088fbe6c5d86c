namespace Weaver.Parity.Resolver;

/// <summary>The accepted differences in Weaver's resolver tests: <c>Resolver/differences.txt</c>.</summary>
internal static class ResolverDifferences
{
    private static readonly Dictionary<string, string> Reasons = KnownDifferences.Read("Resolver/differences.txt");

    public static IEnumerable<string> Names => Reasons.Keys;

    /// <summary>Fails for a difference that is not in the list, and for a line of the list that is none any more.</summary>
    public static void Judge(string name, string? difference)
    {
        if (Reasons.TryGetValue(name, out var reason))
        {
            Assert.False(difference is null, $"'{name}' is equal now: remove it from Resolver/differences.txt ({reason})");
            return;
        }

        Assert.True(difference is null, $"{name}: {difference}");
    }
}
