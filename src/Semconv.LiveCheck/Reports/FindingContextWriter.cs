using System.Collections.Immutable;
using Semconv.Core.Output;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Reports;

/// <summary>Writes what a finding tells to programs, as Weaver does: null when there is nothing, else by key.</summary>
public static class FindingContextWriter
{
    public static void Write(IStructureWriter writer, ImmutableArray<FindingContext> context)
    {
        if (context.IsEmpty)
        {
            writer.Null();
            return;
        }

        writer.BeginObject();
        foreach (var (key, value) in context.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.Key(key);
            Write(writer, value);
        }

        writer.EndObject();
    }

    private static void Write(IStructureWriter writer, FindingValue value)
    {
        switch (value)
        {
            case FindingValue.Text text:
                writer.Text(text.Value);
                break;
            case FindingValue.Integer integer:
                writer.Integer(integer.Value);
                break;
            case FindingValue.Real real:
                writer.Float(real.Value);
                break;
            case FindingValue.Truth truth:
                writer.Bool(truth.Value);
                break;
            case FindingValue.Texts texts:
                writer.BeginList();
                foreach (var text in texts.Values)
                {
                    writer.Text(text);
                }

                writer.EndList();
                break;
        }
    }
}
