using System.Text;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Objects;

/// <summary>A macro with what it captured where it was defined.</summary>
internal sealed class MacroObject(MacroDeclaration declaration, TemplateSyntax template, Closure? captured) : JinjaObject
{
    private bool _repeats = captured is null;
    private int _repeatVersion = -1;

    public MacroDeclaration Declaration => declaration;

    /// <summary>The template that the body's spans count in.</summary>
    public TemplateSyntax Template => template;

    public Closure? Captured => captured;

    /// <summary>Whether it prints the same for the same arguments now: all that it captured is plain, or such a macro or function.</summary>
    public bool Repeats()
    {
        if (declaration.RepeatNames is not { } names || captured is null || _repeatVersion == captured.Version)
        {
            return declaration.IsRepeatable && _repeats;
        }

        // Macros that call each other in a circle do not count: one that is asked again on the way says no.
        _repeatVersion = captured.Version;
        _repeats = false;
        var repeats = true;
        foreach (var name in names)
        {
            repeats = repeats && (!captured.TryGet(name, out var value) || Repeats(value));
        }

        _repeats = repeats;
        return repeats;
    }

    private bool Repeats(Value value) => value.Kind == ValueKind.Object
        ? value.AsObject is FunctionObject { IsPure: true } || (value.AsObject is MacroObject macro && macro.Captured == captured && macro.Repeats())
        : MacroMemory.IsPlain(value);

    public override Value GetAttribute(string name) => name switch
    {
        "name" => Value.From(declaration.Name),
        "arguments" => Value.From(declaration.Parameters.Select(parameter => Value.From(parameter.Name))),
        "caller" => Value.From(declaration.UsesCaller),
        _ => Value.Undefined,
    };

    public override Value Call(RenderState state, Arguments arguments) => MacroCall.Run(state, this, arguments);

    public override void Print(StringBuilder output) => output.Append("<macro ").Append(declaration.Name).Append('>');
}
