using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;

namespace Semconv.Templating.Jq.Folds;

/// <summary>The filters of a fold, and the slots that its pattern binds.</summary>
internal sealed record FoldParts(bool IsReduce, JqFilter Start, JqFilter Update, JqFilter? Project, ImmutableArray<int> Slots);
