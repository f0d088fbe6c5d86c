using System.Text.RegularExpressions;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Regexes;

/// <summary><c>sub(re; f; flags)</c>: every combination of replacements, the first match slowest.</summary>
internal sealed class SubFilter(TextSpan span, JqFilter pattern, JqFilter replacement, JqFilter flags) : JqFilter(span)
{
    public override bool IsSingle => false;

    public override bool Run(Value input, JqFrame frame, JqSink sink) =>
        new JqProduct([pattern, flags], input, frame, values =>
        {
            if (RegexFunctions.Prepare(new JqCallSite(Span, frame.Run), input, values) is not { } regex)
            {
                return false;
            }

            var matches = regex.Matches(input.AsString).ToArray();
            if (!frame.Run.AllowsItems(matches.Length) || !frame.Run.Spend(Span, input.AsString.Length))
            {
                return false;
            }

            var pieces = new string[matches.Length];
            return Replace(0);

            bool Replace(int index) => index == matches.Length
                ? Emit(input.AsString, matches, pieces, frame.Run, sink)
                : replacement.Run(RegexFunctions.Captures(regex, matches[index]), frame, new JqCallbackSink(piece =>
                {
                    if (piece.Kind is not (ValueKind.String or ValueKind.Bytes))
                    {
                        return !frame.Run.Fail(Span, "cannot use {0} as string", piece).IsUndefined;
                    }

                    pieces[index] = JqText.ToText(piece);
                    return JqRun.HasStack ? Replace(index + 1) : JqRun.OnFreshStack(() => Replace(index + 1));
                }));
        }).Run();

    private static bool Emit(string text, Match[] matches, string[] pieces, JqRun run, JqSink sink)
    {
        var builder = new System.Text.StringBuilder();
        var start = 0;
        for (var index = 0; index < matches.Length; index++)
        {
            builder.Append(text, start, matches[index].Index - start).Append(pieces[index]);
            start = matches[index].Index + matches[index].Length;
            if (!run.AllowsLength(builder.Length))
            {
                return false;
            }
        }

        builder.Append(text, start, text.Length - start);
        return run.AllowsText(builder.Length) && sink.Emit(Value.From(builder.ToString()));
    }
}
