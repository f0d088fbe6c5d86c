namespace SemconvTool.Registries.Fetching;

/// <summary>A fetch that did not work; the message says why and becomes a diagnostic.</summary>
internal sealed class FetchException(string message) : Exception(message);
