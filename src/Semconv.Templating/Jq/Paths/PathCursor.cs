using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Paths;

/// <summary>How far a walk along a path has come: the next step, its first key, and the value there.</summary>
internal readonly record struct PathCursor(int Step, int Key, Value Value);
