using System.Runtime.CompilerServices;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>Everything that changes during one render. A render has one of its own, so renders run side by side.</summary>
internal sealed class RenderState
{
    /// <summary>Smaller values cannot take much room before the steps run out.</summary>
    private const int LargeValue = 4096;

    /// <summary>Characters that are about as much work as a statement.</summary>
    private const int StepSize = 32;

    private readonly UndefinedUse _undefinedUse;
    private long _steps;
    private long _built;

    public RenderState(TemplateSet set, TemplateSyntax template, RenderContext context, ModuleTable modules)
    {
        Set = set;
        Template = template;
        Context = context;
        Limits = set.Options.Limits;
        AutoEscape = set.Options.AutoEscape;
        Scopes = new ScopeStack(context.Variables, Limits.Recursion);
        Output = new OutputWriter(Limits.OutputLength);
        Evaluator = new ExpressionEvaluator(this);
        Renderer = new StatementRenderer(this);
        Blocks = new BlockTable(template);
        Modules = new ModuleMemory(this, modules);
        _undefinedUse = new UndefinedUse(this);
    }

    public TemplateSet Set { get; }

    public RenderContext Context { get; }

    public JinjaLimits Limits { get; }

    public OutputWriter Output { get; }

    public ExpressionEvaluator Evaluator { get; }

    public StatementRenderer Renderer { get; }

    /// <summary>The template whose statements run; spans count in its source.</summary>
    public TemplateSyntax Template { get; set; }

    /// <summary>What runs right now, so that an error knows its place.</summary>
    public TextSpan Position { get; set; }

    public AutoEscape AutoEscape { get; set; }

    public ScopeStack Scopes { get; set; }

    public BlockTable Blocks { get; set; }

    public MacroMemory Memory { get; } = new();

    public ModuleMemory Modules { get; }

    /// <summary>What <c>template.set_file_name</c> was called with last.</summary>
    public string? FileName { get; set; }

    /// <summary>The call whose value is printed and not looked at, so that a macro can print it itself.</summary>
    public CallExpression? Printed { get; set; }

    public Location Location => new(Template.Source, Position);

    /// <summary>How much has run.</summary>
    public long Steps => _steps;

    public bool CanStep(long steps) => _steps + steps <= Limits.Steps;

    /// <summary>Counts what runs, so that a render always ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(long steps = 1)
    {
        _steps += steps;
        if (_steps > Limits.Steps)
        {
            ThrowSteps();
        }
    }

    /// <summary>Counts the work on a large value.</summary>
    public Value Read(Value value)
    {
        if (!value.IsTextShorterThan(LargeValue) && Bounds.SizeOf(value) is var size and >= LargeValue)
        {
            Step(size / StepSize);
        }

        return value;
    }

    /// <summary>Counts a large value that an expression built.</summary>
    public Value Built(Value value)
    {
        if (!value.IsTextShorterThan(LargeValue))
        {
            Build(Bounds.SizeOf(value));
        }

        return value;
    }

    /// <summary>Counts a value of a size.</summary>
    public void Build(long size)
    {
        if (size >= LargeValue)
        {
            _built += size;
            Step(size / StepSize);
            if (_built > Limits.BuiltSize)
            {
                throw OperationErrors.Limit("the size of all large values together", Limits.BuiltSize);
            }
        }
    }

    private void ThrowSteps() => throw OperationErrors.Limit("the number of steps", Limits.Steps);

    public bool TryLookUp(string name, out Value value) =>
        Scopes.TryGet(name, out value) || Context.Globals.TryGet(name, out value) || GlobalList.TryGet(name, out value);

    /// <summary>Reports or refuses the use of a value that is not there.</summary>
    public void UseUndefined(Expression expression) => _undefinedUse.Handle(expression);

    /// <summary>What a value prints under the auto-escape mode; text that was escaped is marked safe.</summary>
    public Value Captured(string text) => AutoEscape == AutoEscape.None ? Value.From(text) : Value.FromSafe(text);

    /// <summary>An error of this place, for an exception that does not know its own.</summary>
    public JinjaError Locate(JinjaException exception) => exception.Located
        ?? new JinjaError(exception.Kind, exception.Message, exception.Help, exception.WeaverDetail, Location);

    public void Write(Value value) => ValueEscaper.Write(Output, value, AutoEscape);
}
