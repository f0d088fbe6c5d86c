using Semconv.Templating.Jinja;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Core.Generation.Configuration;

/// <summary>One entry of <c>templates</c>: which files are rendered, with what, how often and under which name.</summary>
public sealed record TemplateEntry(Located<TemplatePattern> Pattern, ApplicationMode Mode)
{
    /// <summary>The jq program whose result the template sees as <c>ctx</c>; null stands for <c>.</c>.</summary>
    public Located<string>? Filter { get; init; }

    /// <summary>The jq program that decides whether the entry takes part.</summary>
    public Located<string>? When { get; init; }

    /// <summary>The template of the file name; null stands for the name of the template file without <c>.j2</c>.</summary>
    public Located<string>? FileName { get; init; }

    public AutoEscape AutoEscape { get; init; }

    /// <summary>Parameters of this entry alone; unlike those of a file, a null here is a value.</summary>
    public ValueMap Parameters { get; init; } = ValueMap.Empty;
}
