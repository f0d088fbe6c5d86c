using Semconv.Templating.Jq.Prelude;
using Semconv.Templating.Jq.Syntax;
using Semconv.Text;

namespace Semconv.Templating.Jq.Binding;

/// <summary>Warns about options that a helper does not know, where the options are written in the call.</summary>
internal static class JqOptionCheck
{
    public static void Run(JqNode.Call call, JqBinder binder)
    {
        if (binder.LibraryCall is not null || !PreludeFunctions.TakesOptions(call.Name) || call.Arguments is not [.., JqNode.Record options])
        {
            return;
        }

        foreach (var entry in options.Entries)
        {
            if (entry.Key is JqNode.Text { Programs.IsEmpty: true } key && !PreludeOptions.Names.Contains(key.Texts[0]))
            {
                var nearest = NearestName.Find(key.Texts[0], PreludeOptions.Names);
                binder.Report(key.Span, location => JqDiagnostics.UnknownOption(location, call.Name, key.Texts[0], nearest));
            }
        }
    }
}
