namespace Semconv.Core.Syntax;

/// <summary>Whether a manifest stands beside definition files or beside a resolved registry.</summary>
public enum ManifestKind
{
    Definition,
    Publication,
}
