using System.Text;

namespace Semconv.Core.Resolution.Drafts;

/// <summary>The id of the group that stands for the attributes of one definition/2 file; made of the path as Weaver makes it.</summary>
internal static class SyntheticGroupId
{
    public const string Prefix = "registry.";

    public static string Of(string path)
    {
        var id = new StringBuilder("registry");
        foreach (var part in path.Split('/', '\\'))
        {
            if (part is not ("" or "." or ".."))
            {
                var dot = part.LastIndexOf('.');
                id.Append('.').Append(dot > 0 ? part.AsSpan(0, dot) : part);
            }
        }

        return id.ToString();
    }
}
