using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Origins;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Tests;

/// <summary>Takes a matched span.</summary>
internal delegate void MatchedSpan(in SpanSample span, Origin origin, in SpanMatch match, in KeyedAttributes attributes);
