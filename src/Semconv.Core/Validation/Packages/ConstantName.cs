namespace Semconv.Core.Validation.Packages;

/// <summary>The name as which generators write an id: <c>a.b</c> and <c>a_b</c> become the same.</summary>
internal static class ConstantName
{
    public static string Of(string id) => id.Replace('.', '_');
}
