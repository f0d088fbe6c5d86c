namespace Semconv.Core.Output;

/// <summary>The entries that documents are made of: a key and its value in one call.</summary>
public static class StructureWriterExtensions
{
    public static void Text(this IStructureWriter writer, string key, string value)
    {
        writer.Key(key);
        writer.Text(value);
    }

    /// <summary>Leaves the entry out when there is no text.</summary>
    public static void OptionalText(this IStructureWriter writer, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.Text(key, value);
        }
    }

    public static void Integer(this IStructureWriter writer, string key, long value)
    {
        writer.Key(key);
        writer.Integer(value);
    }

    public static void Bool(this IStructureWriter writer, string key, bool value)
    {
        writer.Key(key);
        writer.Bool(value);
    }

    public static void BeginObject(this IStructureWriter writer, string key)
    {
        writer.Key(key);
        writer.BeginObject();
    }

    public static void BeginList(this IStructureWriter writer, string key)
    {
        writer.Key(key);
        writer.BeginList();
    }
}
