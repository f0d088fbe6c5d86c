using System.Text.RegularExpressions;

namespace Semconv.Core.Validation.Packages.Naming;

/// <summary>The form of names of signals and ids of members.</summary>
internal static partial class ItemName
{
    public static bool IsValid(string name) => Form().IsMatch(name);

    [GeneratedRegex(@"^[a-z][a-z0-9]*([._][a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
