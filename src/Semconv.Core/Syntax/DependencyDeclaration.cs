using Semconv.Text;

namespace Semconv.Core.Syntax;

/// <summary>One registry that a manifest depends on.</summary>
/// <remarks>Without a registry path it is fetched from its schema URL.</remarks>
public sealed record DependencyDeclaration(Located<SchemaUrl> SchemaUrl, Located<string>? RegistryPath);
