using System.Globalization;
using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Objects;

/// <summary>The variable <c>loop</c>.</summary>
internal sealed class LoopObject(ForStatement statement, Value[] items, int depth) : JinjaObject
{
    /// <summary>The name of the variable, interned like every name.</summary>
    public const string Name = "loop";

    private Value[]? _lastChanged;

    /// <summary>False for iterators: then length and end of the loop are not known to the template.</summary>
    public bool HasLength { get; init; } = true;

    public override ObjectShape Shape => ObjectShape.Map;

    public int Index { get; set; } = -1;

    public ForStatement Statement => statement;

    public int Depth => depth;

    public override int? Length => Members.Length;

    private static string[] Members =>
        ["index0", "index", "length", "revindex", "revindex0", "first", "last", "depth", "depth0", "previtem", "nextitem"];

    public override IEnumerable<Value> Enumerate() => Members.Select(name => Value.From(name));

    public override Value GetAttribute(string name) => name switch
    {
        "index0" => Value.From(Index),
        "index" => Value.From(Index + 1),
        "length" => HasLength ? Value.From(items.Length) : Value.Undefined,
        "revindex" => HasLength ? Value.From(items.Length - Index) : Value.Undefined,
        "revindex0" => HasLength ? Value.From(items.Length - Index - 1) : Value.Undefined,
        "first" => Value.From(Index == 0),
        "last" => Value.From(HasLength && Index == items.Length - 1),
        "depth" => Value.From(depth + 1),
        "depth0" => Value.From(depth),
        "previtem" => Index > 0 ? items[Index - 1] : Value.Undefined,
        "nextitem" => Index + 1 < items.Length ? items[Index + 1] : Value.Undefined,
        _ => Value.Undefined,
    };

    public override Value Call(RenderState state, Arguments arguments) => arguments.Count == 1
        ? state.Renderer.Recurse(this, arguments[0])
        : throw OperationErrors.LoopArgument();

    public override Value? CallMethod(RenderState state, string name, Arguments arguments) => name switch
    {
        "cycle" => arguments.Count == 0 ? Value.Undefined : arguments[Index % arguments.Count],
        "changed" => Value.From(HasChanged(arguments.All())),
        _ => null,
    };

    public override void Print(StringBuilder output) =>
        output.Append(CultureInfo.InvariantCulture, $"<loop {Index}/{(HasLength ? items.Length.ToString(CultureInfo.InvariantCulture) : "?")}>");

    private bool HasChanged(Value[] current)
    {
        if (_lastChanged is { } last && last.Length == current.Length && last.Zip(current).All(pair => Comparison.AreEqual(pair.First, pair.Second)))
        {
            return false;
        }

        _lastChanged = current;
        return true;
    }
}
