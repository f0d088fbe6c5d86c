using System.Collections.Immutable;

namespace SemconvTool.Doctor.Documents;

/// <summary>What the user said about the environment of <c>daprd</c>; of variables that were not named nothing is known.</summary>
internal sealed class ProcessEnvironment(ImmutableArray<EnvironmentVariable> variables)
{
    public static ProcessEnvironment Empty { get; } = new([]);

    /// <summary>The variable of a name, the last one where it was given twice; null for none and for an empty one, which counts as unset.</summary>
    public EnvironmentVariable? Find(string name)
    {
        var last = variables.LastOrDefault(variable => variable.Name == name);
        return last?.Value.Length > 0 ? last : null;
    }

    /// <summary>The first of several names that is set.</summary>
    public EnvironmentVariable? FindFirst(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is { } variable)
            {
                return variable;
            }
        }

        return null;
    }

    /// <summary>Whether a variable was named, empty or not.</summary>
    public bool Has(string name) => variables.Any(variable => variable.Name == name);
}
