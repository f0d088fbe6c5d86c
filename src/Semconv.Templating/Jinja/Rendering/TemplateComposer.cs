using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Syntax;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>Joins templates: blocks and inheritance, includes and imports.</summary>
internal sealed class TemplateComposer(RenderState state, StatementRenderer renderer, Assignment assignment)
{
    private const int IncludeCost = 10;

    /// <summary>An include is about as much work as this many statements.</summary>
    public const int IncludeSteps = 50;

    /// <summary>How much deeper the module of an import is than the import.</summary>
    public const int ImportDepth = IncludeCost + 1;

    private TemplateSyntax? _parent;

    public void Render(Statement statement)
    {
        state.Position = statement.Span;
        switch (statement)
        {
            case BlockStatement block when _parent is null:
                RunBlock(block.Name, 0);
                break;
            case ExtendsStatement extends:
                Extend(extends);
                break;
            case IncludeStatement include:
                Include(include.Template, include.IgnoresMissing);
                break;
            case ImportStatement import:
                assignment.Assign(import.Target, Value.From(Import(import.Template)));
                break;
            case FromImportStatement import:
                var module = Import(import.Template);
                foreach (var (name, alias) in import.Names)
                {
                    state.Scopes.Set(alias, module.GetAttribute(name));
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Runs a template, and what it extends.</summary>
    public void RenderTemplate(TemplateSyntax template)
    {
        var outerParent = _parent;
        _parent = null;
        state.Template = template;
        renderer.Render(template.Body);
        while (_parent is { } parent)
        {
            // What a template prints after extends is dropped.
            state.Output.EndCapture();
            _parent = null;
            state.Template = parent;
            renderer.Render(parent.Body);
        }

        _parent = outerParent;
    }

    public Value CallBlock(string name)
    {
        state.Output.BeginCapture();
        RunBlock(name, 0);
        return state.Captured(state.Output.EndCapture());
    }

    public Value CallSuper()
    {
        var (name, level) = state.Blocks.Current ?? throw CompositionErrors.SuperOutsideBlock();
        if (state.Blocks.Find(name, level + 1) is null)
        {
            throw CompositionErrors.NoParentBlock();
        }

        state.Output.BeginCapture();
        RunBlock(name, level + 1);
        return state.Captured(state.Output.EndCapture());
    }

    private void RunBlock(string name, int level)
    {
        var entry = state.Blocks.Find(name, level) ?? throw CompositionErrors.UnknownBlock(name);
        if (entry.Block.IsRequired)
        {
            throw CompositionErrors.RequiredBlock(name);
        }

        var outer = (state.Template, state.Blocks.Current);
        var scopes = state.Scopes.Count;
        state.Scopes.Push();
        state.Template = entry.Template;
        state.Blocks.Current = (name, level);
        renderer.Render(entry.Block.Body);
        state.Scopes.PopTo(scopes);
        (state.Template, state.Blocks.Current) = outer;
    }

    private void Extend(ExtendsStatement statement)
    {
        var name = state.Evaluator.Evaluate(statement.Template);
        state.Position = statement.Span;
        if (_parent is not null)
        {
            throw CompositionErrors.SecondExtends();
        }

        var text = name.IsString ? name.AsString : throw CompositionErrors.TemplateNameNotString();
        if (!state.Blocks.Templates.Add(text))
        {
            throw CompositionErrors.InheritanceCycle(text);
        }

        _parent = state.Set.Load(text) ?? throw CompositionErrors.TemplateMissing(text, state.Set.NearestTemplate(text));
        state.Blocks.Add(_parent);
        state.Output.BeginCapture();
    }

    private void Include(Expression expression, bool ignoresMissing)
    {
        var choice = state.Evaluator.Evaluate(expression);
        var names = Iteration.TryObjectItems(choice) ?? [choice];
        state.Position = expression.Span;
        var tried = new List<string>();
        foreach (var name in names)
        {
            var text = name.IsString ? name.AsString : throw CompositionErrors.TemplateNameNotString();
            if (state.Set.Load(text) is { } template)
            {
                RunIncluded(text, template);
                return;
            }

            tried.Add(text);
        }

        if (tried.Count > 0 && !ignoresMissing)
        {
            throw CompositionErrors.IncludeMissing(tried, state.Set.NearestTemplate(tried[0]));
        }
    }

    private void RunIncluded(string name, TemplateSyntax template)
    {
        state.Step(IncludeSteps);
        var outer = (state.Template, state.Position, state.Blocks, state.AutoEscape);
        var closure = state.Scopes.Top.Closure;
        state.Scopes.Top.Closure = null;
        state.Scopes.AddDepth(IncludeCost);
        state.Blocks = new BlockTable(template);
        state.AutoEscape = state.Set.Options.AutoEscape;
        try
        {
            RenderTemplate(template);
        }
        catch (JinjaException exception)
        {
            var cause = state.Locate(exception);
            (state.Template, state.Position, state.Blocks, state.AutoEscape) = outer;
            var wording = WeaverErrorWording.ErrorIn(name);
            throw new JinjaException(new JinjaError(JinjaErrorKind.BadInclude, $"the included template '{name}' fails", cause.Help, wording, state.Location) { Cause = cause });
        }

        (state.Template, state.Position, state.Blocks, state.AutoEscape) = outer;
        state.Scopes.AddDepth(-IncludeCost);
        state.Scopes.Top.Closure = closure;
    }

    private ModuleObject Import(Expression expression)
    {
        state.Position = expression.Span;
        var template = expression is ConstantExpression { Value: { IsString: true } name } ? state.Set.Load(name.AsString) : null;
        if (template is not null && state.Modules.Find(template) is { } known)
        {
            state.Step(IncludeSteps);
            return known;
        }

        var scopes = state.Scopes.Count;
        state.Output.BeginCapture();
        state.Scopes.Push();
        state.Modules.Begin(template);
        Include(expression, false);
        var members = state.Scopes.Top.ToMap();
        state.Scopes.PopTo(scopes);
        var module = new ModuleObject(members, state.Output.EndCapture());
        state.Modules.End(template, module);
        return module;
    }
}
