namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>The name of a file in a SARIF log.</summary>
public static class ArtifactUri
{
    /// <summary>A relative path stays a relative reference, so that a service finds the file in its checkout.</summary>
    public static string Of(string path)
    {
        var parts = path.Split('/', '\\');
        var hasDrive = parts[0] is [>= 'A' and <= 'z', ':'];
        var escaped = string.Join('/', parts.Select((part, index) => hasDrive && index == 0 ? part : Uri.EscapeDataString(part)));
        return hasDrive ? $"file:///{escaped}" : path.StartsWith('/') ? $"file://{escaped}" : escaped;
    }
}
