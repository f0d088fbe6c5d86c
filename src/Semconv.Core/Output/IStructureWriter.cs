namespace Semconv.Core.Output;

/// <summary>A sink for a tree of objects, lists and scalars, written in document order.</summary>
/// <remarks>
/// A document is described once and written to any sink: <see cref="JsonStructureWriter"/>, <see cref="YamlStructureWriter"/>,
/// <see cref="ValueStructureWriter"/>. In an object every value follows a <see cref="Key"/>.
/// </remarks>
public interface IStructureWriter
{
    void BeginObject();

    void EndObject();

    void BeginList();

    void EndList();

    void Key(string name);

    void Text(string value);

    void Integer(long value);

    /// <summary>A whole number that 64 bits with sign need not hold.</summary>
    void LargeInteger(ulong value) => Float(value);

    void Float(double value);

    void Bool(bool value);

    void Null();

    /// <summary>Begins an object that is one of several forms: in most sinks an object with one key, which is the form.</summary>
    void BeginVariant(string form)
    {
        BeginObject();
        Key(form);
        BeginObject();
    }

    void EndVariant()
    {
        EndObject();
        EndObject();
    }

    /// <summary>
    /// Begins entries of the open object that are the same wherever the owner is written. False when the sink had them before and
    /// has repeated them; otherwise they follow, and <see cref="EndShared"/>.
    /// </summary>
    bool BeginShared(object owner) => true;

    void EndShared(object owner)
    {
    }
}
