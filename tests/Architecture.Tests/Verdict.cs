namespace Architecture.Tests;

/// <summary>Fails with every offender at once, one per line.</summary>
internal static class Verdict
{
    public static void None(IEnumerable<string> offenders, string rule)
    {
        var found = offenders.ToList();
        Assert.True(found.Count == 0, $"{rule}:\n  {string.Join("\n  ", found)}");
    }
}
