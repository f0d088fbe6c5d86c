using System.Text;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary><c>toyaml</c>: block style YAML.</summary>
/// <remarks>
/// Weaver writes <c>&lt; &gt; &amp; '</c> as escapes everywhere, which breaks every quoted text; packages that use the filter cope
/// with that, so it is kept.
/// </remarks>
internal static class YamlFilter
{
    public static Value ToYaml(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        var output = new StringBuilder();
        YamlWriter.Write(output, subject);
        output.Replace("<", "\\u003c").Replace(">", "\\u003e").Replace("&", "\\u0026").Replace("'", "\\u0027");
        return Value.FromSafe(output.ToString());
    }
}
