namespace Semconv.Templating.Jinja.Parsing;

/// <summary>Names of templates as paths below the folder of the set.</summary>
internal static class TemplatePath
{
    /// <summary>The path without <c>.</c> and <c>..</c>; null when it leaves the folder.</summary>
    public static string? Normalize(string name)
    {
        if (name.Length == 0 || name[0] == '/')
        {
            return null;
        }

        var parts = new List<string>();
        foreach (var part in name.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
