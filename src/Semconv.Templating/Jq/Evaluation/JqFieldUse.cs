using Semconv.Templating.Jq.Paths;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Evaluation;

/// <summary>Which of the watched fields a run has looked for, and which of them it has found.</summary>
internal sealed class JqFieldUse
{
    private Dictionary<FieldWatch, bool>? _found;

    /// <summary>The fields that objects were asked for and none had, in the order of the program.</summary>
    public IEnumerable<FieldWatch> Missing =>
        _found is null ? [] : _found.Where(static entry => !entry.Value).Select(static entry => entry.Key).OrderBy(static watch => watch.Span.Start);

    public void Note(FieldWatch field, Value value)
    {
        if (value.Kind == ValueKind.Map)
        {
            _found ??= [];
            _found[field] = value.AsMap.TryGet(field.Name, out _) || (_found.TryGetValue(field, out var isFound) && isFound);
        }
    }
}
