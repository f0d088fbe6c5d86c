using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>What macros printed in this render, for those whose text depends on their arguments only.</summary>
internal sealed class MacroMemory
{
    /// <summary>Longer texts are seldom printed twice.</summary>
    private const int LongestText = 4096;

    /// <summary>How many characters are remembered in all; after that nothing more is.</summary>
    private const int LargestSize = 1 << 21;

    private readonly Dictionary<Call, string> _texts = [];
    private int _size;

    /// <summary>The call as it is remembered; null for one that is not.</summary>
    /// <param name="macro">What is called.</param>
    /// <param name="values">The arguments in the order of the parameters, which nobody changes.</param>
    /// <param name="data">The data that the macro sees.</param>
    public static Call? Find(MacroObject macro, Value[] values, ValueMap? data)
    {
        if (!macro.Repeats())
        {
            return null;
        }

        var size = 0L;
        foreach (var value in values)
        {
            if (!IsPlain(value))
            {
                return null;
            }

            size += value.IsString ? value.AsString.Length : 1;
        }

        return size > LongestText ? null : new Call(macro, values, data);
    }

    /// <summary>Whether a value cannot change and is compared at once.</summary>
    public static bool IsPlain(Value value) => value.Kind
        is ValueKind.Undefined or ValueKind.None or ValueKind.Bool or ValueKind.Int or ValueKind.Float or ValueKind.String;

    public bool TryGet(Call call, out string? text) => _texts.TryGetValue(call, out text);

    public void Add(Call call, string text)
    {
        if (text.Length <= LongestText && _size < LargestSize)
        {
            _size += call.Size + text.Length;
            _texts[call] = text;
        }
    }

    /// <summary>A macro, its arguments and the state of what it captured.</summary>
    internal sealed class Call(MacroObject macro, Value[] values, ValueMap? data) : IEquatable<Call>
    {
        private const int Overhead = 64;

        private readonly MacroObject _macro = macro;
        private readonly Value[] _values = values;
        private readonly ValueMap? _data = data;
        private readonly int _version = macro.Captured?.Version ?? 0;
        private readonly int _hash = HashOf(macro, values);

        /// <summary>About how many characters it takes.</summary>
        public int Size
        {
            get
            {
                var size = Overhead;
                foreach (var value in _values)
                {
                    size += value.IsString ? value.AsString.Length : 0;
                }

                return size;
            }
        }

        public bool Equals(Call? other)
        {
            if (other is null || other._hash != _hash || other._macro != _macro || other._version != _version || other._data != _data)
            {
                return false;
            }

            for (var index = 0; index < _values.Length; index++)
            {
                if (!AreSame(_values[index], other._values[index]))
                {
                    return false;
                }
            }

            return true;
        }

        public override bool Equals(object? obj) => Equals(obj as Call);

        public override int GetHashCode() => _hash;

        /// <summary>What templates can tell apart is not the same: <c>0.0</c> and <c>-0.0</c>, safe text and other text.</summary>
        private static bool AreSame(Value left, Value right) => left.Kind == right.Kind
            && (left.IsString ? left.IsSafe == right.IsSafe && left.AsString == right.AsString : left.AsInt == right.AsInt);

        private static int HashOf(MacroObject macro, Value[] values)
        {
            var hash = System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(macro);
            foreach (var value in values)
            {
                hash = (hash * 31) + (value.IsString ? value.AsString.GetHashCode(StringComparison.Ordinal) : value.AsInt.GetHashCode());
            }

            return hash;
        }
    }
}
