namespace Semconv.Core.Validation.Packages.Naming;

/// <summary>The namespaces that a name lies in: <c>a</c> and <c>a.b</c> for <c>a.b.c</c>.</summary>
internal static class Namespaces
{
    public static IEnumerable<string> Of(string name)
    {
        for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            yield return name[..dot];
        }
    }
}
