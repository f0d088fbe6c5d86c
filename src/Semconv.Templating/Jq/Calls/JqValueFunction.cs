using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Calls;

/// <summary>A function of values with one result; undefined after an error.</summary>
internal delegate Value JqValueFunction(JqCallSite site, Value input, Value[] arguments);
