using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>Runs a macro: binds the arguments, then renders the body with what the macro captured.</summary>
internal static class MacroCall
{
    private const string Caller = "caller";
    private const int RecursionCost = 4;

    /// <summary>A call is about as much work as this many statements.</summary>
    private const int CallSteps = 10;

    public static Value Run(RenderState state, MacroObject macro, Arguments arguments)
    {
        state.Step(CallSteps);
        var values = Bind(macro.Declaration, arguments);
        var call = Remembered(state, macro, values);
        return state.Captured(call is null ? Capture(state, macro, arguments, values) : Recall(state, macro, arguments, values, call));
    }

    /// <summary>The same to the output.</summary>
    public static void Print(RenderState state, MacroObject macro, Arguments arguments)
    {
        state.Step(CallSteps);
        var values = Bind(macro.Declaration, arguments);
        if (Remembered(state, macro, values) is { } call)
        {
            state.Output.Write(Recall(state, macro, arguments, values, call));
        }
        else
        {
            Render(state, macro, arguments, values);
        }
    }

    private static MacroMemory.Call? Remembered(RenderState state, MacroObject macro, Value[] values) =>
        state.AutoEscape == AutoEscape.None ? MacroMemory.Find(macro, values, state.Scopes.Base.Data) : null;

    private static string Recall(RenderState state, MacroObject macro, Arguments arguments, Value[] values, MacroMemory.Call call)
    {
        if (!state.Memory.TryGet(call, out var text))
        {
            text = Capture(state, macro, arguments, values);
            state.Memory.Add(call, text);
        }

        return text!;
    }

    private static string Capture(RenderState state, MacroObject macro, Arguments arguments, Value[] values)
    {
        state.Output.BeginCapture();
        Render(state, macro, arguments, values);
        return state.Output.EndCapture();
    }

    private static void Render(RenderState state, MacroObject macro, Arguments arguments, Value[] values)
    {
        var declaration = macro.Declaration;
        var outer = (state.Scopes, state.Template, state.Position, state.Blocks.Current);
        state.Scopes = outer.Scopes.ForMacro(macro.Captured, RecursionCost);
        state.Template = macro.Template;
        if (declaration.UsesCaller)
        {
            state.Scopes.Set(Caller, arguments.Keywords?.TryGet(Caller, out var caller) == true ? caller : Value.Undefined);
        }

        SetParameters(state, declaration, values);
        state.Renderer.Render(declaration.Body);
        state.Scopes.Release();
        (state.Scopes, state.Template, state.Position, state.Blocks.Current) = outer;
    }

    /// <summary>The last parameter first, so that a default sees the parameters behind it and not those in front, as in MiniJinja.</summary>
    private static void SetParameters(RenderState state, MacroDeclaration declaration, Value[] values)
    {
        for (var index = values.Length - 1; index >= 0; index--)
        {
            var parameter = declaration.Parameters[index];
            var value = values[index];
            if (value.IsUndefined && parameter.Default is not null)
            {
                value = state.Evaluator.Evaluate(parameter.Default);
            }

            state.Scopes.Set(parameter.Name, value);
        }
    }

    private static Value[] Bind(MacroDeclaration declaration, Arguments arguments)
    {
        if (arguments.Values.Length > declaration.Parameters.Length)
        {
            throw ArgumentErrors.TooMany();
        }

        var values = new Value[declaration.Parameters.Length];
        arguments.Values.CopyTo(values, 0);
        if (arguments.Keywords is { } keywords)
        {
            foreach (var (key, value) in keywords.Entries)
            {
                BindKeyword(declaration, arguments.Values.Length, values, key.AsString, value);
            }
        }

        return values;
    }

    private static void BindKeyword(MacroDeclaration declaration, int positional, Value[] values, string name, Value value)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (declaration.Parameters[index].Name == name)
            {
                values[index] = index < positional ? throw ArgumentErrors.DuplicateMacroArgument(name) : value;
                return;
            }
        }

        if (name != Caller || !declaration.UsesCaller)
        {
            var names = declaration.Parameters.Select(parameter => parameter.Name);
            throw ArgumentErrors.UnknownMacroKeyword(name, NameHelp.For(name, names));
        }
    }
}
