using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Functions;

/// <summary>Reads values from JSON text.</summary>
internal static class JsonFunctions
{
    /// <summary>Every value of the text; what comes before a mistake is given first.</summary>
    public static bool FromJson(JqCallSite site, Value input, Value[] arguments, JqSink sink)
    {
        if (!input.IsString)
        {
            return !site.NotA("string", input).IsUndefined;
        }

        var reader = new JqJsonReader(input.AsString);
        while (reader.TryReadNext(out var value))
        {
            if (!sink.Emit(value))
            {
                return false;
            }
        }

        return reader.Error is null || !Fail(site, input, reader).IsUndefined;
    }

    private static Value Fail(JqCallSite site, Value input, JqJsonReader reader) =>
        site.Throw($"cannot parse {JqText.ToJson(input)} as JSON: {reader.Error ?? "byte offset 0: value expected"}");
}
