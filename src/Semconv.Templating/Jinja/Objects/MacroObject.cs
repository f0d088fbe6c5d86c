using System.Text;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Objects;

/// <summary>A macro with what it captured where it was defined.</summary>
internal sealed class MacroObject(MacroDeclaration declaration, TemplateSyntax template, Closure? captured) : JinjaObject
{
    public MacroDeclaration Declaration => declaration;

    /// <summary>The template that the body's spans count in.</summary>
    public TemplateSyntax Template => template;

    public Closure? Captured => captured;

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
