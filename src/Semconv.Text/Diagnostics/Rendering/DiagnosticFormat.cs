namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>A form of diagnostics that a user can ask for by name.</summary>
/// <param name="Name">Our name of the form.</param>
/// <param name="WeaverName">The name that Weaver's <c>--diagnostic-format</c> has for it; ours where Weaver has none.</param>
/// <param name="Create">Makes the renderer.</param>
public sealed record DiagnosticFormat(string Name, string WeaverName, Func<RenderingOptions, IDiagnosticRenderer> Create)
{
    /// <summary>The forms that need to know nothing but the diagnostics.</summary>
    public static IReadOnlyList<DiagnosticFormat> All { get; } =
    [
        new("text", "ansi", options => new TextRenderer { UseColors = options.UseColors }),
        new("json", "json", _ => new JsonRenderer()) { IsDocument = true },
        new("github", "gh_workflow_command", _ => new GitHubRenderer()),
        new("sarif", "sarif", _ => new SarifRenderer()) { IsDocument = true },
        new("junit", "junit", options => new JUnitRenderer { FailOn = options.FailOn }) { IsDocument = true },
    ];

    /// <summary>Whether all diagnostics are one document, so that the stream they go to takes nothing else.</summary>
    public bool IsDocument { get; init; }

    /// <summary>The form of a name, ours or Weaver's; null when there is none.</summary>
    public static DiagnosticFormat? Find(string name) =>
        All.FirstOrDefault(format => format.Name == name || format.WeaverName == name);
}
