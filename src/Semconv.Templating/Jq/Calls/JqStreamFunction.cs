using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Calls;

/// <summary>A function of values with any number of results.</summary>
internal delegate bool JqStreamFunction(JqCallSite site, Value input, Value[] arguments, JqSink sink);
