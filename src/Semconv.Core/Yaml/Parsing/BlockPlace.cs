namespace Semconv.Core.Yaml.Parsing;

/// <summary>Where a node in block style starts, and what may start there.</summary>
/// <param name="Parent">How far the node above is indented.</param>
/// <param name="Column">The column of every key or dash when the node is a collection.</param>
/// <param name="Position">The offset of the node without properties of lines above.</param>
/// <param name="Tab">The offset of a tab in front of the node, which then is no collection; or a negative number.</param>
/// <param name="IsKeyAllowed">The node can be a list or mapping in block style.</param>
internal readonly record struct BlockPlace(int Parent, int Column, int Position, int Tab, bool IsKeyAllowed);
