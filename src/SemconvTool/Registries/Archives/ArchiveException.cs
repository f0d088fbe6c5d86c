namespace SemconvTool.Registries.Archives;

/// <summary>An archive that is damaged or not safe to read; the message says why and becomes a diagnostic.</summary>
internal sealed class ArchiveException(string message) : Exception(message);
