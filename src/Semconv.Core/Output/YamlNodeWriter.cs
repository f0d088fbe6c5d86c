using Semconv.Core.Yaml;

namespace Semconv.Core.Output;

/// <summary>Writes data that an author gave as YAML: annotations and examples.</summary>
internal static class YamlNodeWriter
{
    public static void Write(IStructureWriter writer, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                writer.BeginObject();
                foreach (var entry in mapping.Entries)
                {
                    writer.Key(entry.Key.Text);
                    Write(writer, entry.Value);
                }

                writer.EndObject();
                break;
            case YamlSequence sequence:
                writer.BeginList();
                foreach (var item in sequence.Items)
                {
                    Write(writer, item);
                }

                writer.EndList();
                break;
            default:
                WriteScalar(writer, (YamlScalar)node, asFloat: false);
                break;
        }
    }

    /// <summary>Annotations are a map of values: their first level is sorted, what is below keeps its order.</summary>
    public static void WriteAnnotations(IStructureWriter writer, YamlMapping? annotations)
    {
        if (annotations is null || annotations.Entries.IsEmpty)
        {
            return;
        }

        writer.BeginObject("annotations");
        foreach (var entry in annotations.Entries.Sort(static (left, right) => string.CompareOrdinal(left.Key.Text, right.Key.Text)))
        {
            writer.Key(entry.Key.Text);
            Write(writer, entry.Value);
        }

        writer.EndObject();
    }

    /// <summary>Examples are one value or a list of values of one type: an integer beside a float is a float.</summary>
    public static void WriteExamples(IStructureWriter writer, YamlNode? examples)
    {
        if (examples is null or YamlScalar { IsNull: true })
        {
            return;
        }

        writer.Key("examples");
        if (examples is YamlSequence sequence && HoldsFloats(sequence))
        {
            WriteFloats(writer, sequence);
        }
        else
        {
            Write(writer, examples);
        }
    }

    private static bool HoldsFloats(YamlSequence sequence)
    {
        var hasFloat = false;
        foreach (var item in sequence.Items)
        {
            switch (item)
            {
                case YamlScalar { Kind: YamlScalarKind.Float }:
                    hasFloat = true;
                    break;
                case YamlScalar { Kind: YamlScalarKind.Int }:
                    break;
                case YamlSequence inner when HoldsFloats(inner):
                    hasFloat = true;
                    break;
                case YamlSequence inner when inner.Items.All(number => number is YamlScalar { Kind: YamlScalarKind.Int }):
                    break;
                default:
                    return false;
            }
        }

        return hasFloat;
    }

    private static void WriteFloats(IStructureWriter writer, YamlSequence sequence)
    {
        writer.BeginList();
        foreach (var item in sequence.Items)
        {
            if (item is YamlSequence inner)
            {
                WriteFloats(writer, inner);
            }
            else
            {
                WriteScalar(writer, (YamlScalar)item, asFloat: true);
            }
        }

        writer.EndList();
    }

    private static void WriteScalar(IStructureWriter writer, YamlScalar scalar, bool asFloat)
    {
        switch (scalar.Kind)
        {
            case YamlScalarKind.Null:
                writer.Null();
                break;
            case YamlScalarKind.Bool:
                writer.Bool(scalar.IsTrue);
                break;
            case YamlScalarKind.Int when !asFloat && scalar.TryGetInt64(out var integer):
                writer.Integer(integer);
                break;
            case YamlScalarKind.Int or YamlScalarKind.Float when scalar.TryGetDouble(out var number):
                writer.Float(number);
                break;
            default:
                writer.Text(scalar.Text);
                break;
        }
    }
}
