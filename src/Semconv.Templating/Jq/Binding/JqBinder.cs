using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Filters;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Jq.Paths;
using Semconv.Templating.Jq.Prelude;
using Semconv.Templating.Jq.Syntax;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Jq.Binding;

/// <summary>Turns syntax trees into filters: names become places, and names that nobody knows become errors.</summary>
internal sealed class JqBinder
{
    private readonly JqCallBinder _calls;
    private readonly JqPatternBinder _patterns;
    private readonly Func<TextSpan, Location> _locate;
    private readonly DiagnosticBag _diagnostics;

    public JqBinder(Func<TextSpan, Location> locate, DiagnosticBag diagnostics)
    {
        _locate = locate;
        _diagnostics = diagnostics;
        _calls = new JqCallBinder(this);
        _patterns = new JqPatternBinder(this);
    }

    /// <summary>While a library definition is bound: the call in the program, where its errors are reported.</summary>
    public TextSpan? LibraryCall { get; set; }

    public TextSpan At(TextSpan span) => LibraryCall ?? span;

    public void Report(TextSpan span, Func<Location, Diagnostic> diagnostic) => _diagnostics.Report(diagnostic(_locate(span)));

    public JqFilter Bind(JqNode node, JqScope scope) => node switch
    {
        JqNode.Identity => new IdentityFilter(At(node.Span)),
        JqNode.Recurse => new RecurseFilter(At(node.Span)),
        JqNode.Number number => new ConstantFilter(At(node.Span), JqNumber.Parse(number.Digits)),
        JqNode.Text text => BindText(text, scope),
        JqNode.List list => BindList(list, scope),
        JqNode.Record record => BindRecord(record, scope),
        JqNode.Negate negate => new NegateFilter(At(node.Span), Bind(negate.Body, scope)),
        JqNode.Pipe pipe => new PipeFilter(At(node.Span), Bind(pipe.Left, scope), Bind(pipe.Right, scope)),
        JqNode.Comma comma => new CommaFilter(At(node.Span), Bind(comma.Left, scope), Bind(comma.Right, scope)),
        JqNode.Binary binary => BindBinary(binary, scope),
        JqNode.Path path => BindPath(path, scope),
        JqNode.Variable variable => BindVariable(variable, scope),
        _ => BindControl(node, scope),
    };

    private JqFilter BindControl(JqNode node, JqScope scope) => node switch
    {
        JqNode.Condition condition => new ConditionFilter(
            At(node.Span),
            Bind(condition.Test, scope),
            Bind(condition.Then, scope),
            condition.Else is null ? new IdentityFilter(At(node.Span)) : Bind(condition.Else, scope)),
        JqNode.Try attempt => new TryFilter(
            At(node.Span), Bind(attempt.Body, scope), attempt.Handler is null ? null : Bind(attempt.Handler, scope)),
        JqNode.Bind bind => _patterns.BindSource(bind, scope),
        JqNode.Fold fold => _patterns.BindFold(fold, scope),
        JqNode.Label label => BindLabel(label, scope),
        JqNode.Break exit => BindBreak(exit, scope),
        JqNode.Definitions definitions => _calls.BindDefinitions(definitions, scope),
        JqNode.Call call => _calls.BindCall(call, scope),
        _ => new EmptyFilter(At(node.Span)),
    };

    /// <summary>Binds the body of a function in its own frame.</summary>
    public JqFunction BindFunction(JqDefinition definition, JqScope scope)
    {
        var function = new JqFunction(definition.Name, definition.Parameters);
        var frame = new JqFunctionScope(scope.Function.Level + 1);
        var inner = scope.WithFunction(function).Enter(frame);
        for (var index = 0; index < definition.Parameters.Length; index++)
        {
            var parameter = definition.Parameters[index];
            inner = parameter.IsValue
                ? inner.WithValueParameter(parameter.Name, frame.NewSlot())
                : inner.WithClosure(parameter.Name, index);
        }

        function.Body = Bind(definition.Body, inner);
        function.SlotCount = frame.SlotCount;
        return function;
    }

    private JqFilter BindText(JqNode.Text text, JqScope scope)
    {
        if (text.Programs.IsEmpty)
        {
            return new ConstantFilter(At(text.Span), Value.From(text.Texts[0]));
        }

        var programs = text.Programs.Select(program => text.Format is null
            ? Bind(program, scope)
            : new PipeFilter(At(program.Span), Bind(program, scope), _calls.BindCall(new JqNode.Call(text.Span, text.Format, []), scope)));
        return new TextFilter(At(text.Span), text.Texts, [.. programs]);
    }

    private JqFilter BindList(JqNode.List list, JqScope scope) =>
        list.Body is null
            ? new ConstantFilter(At(list.Span), Value.EmptySequence)
            : new ListFilter(At(list.Span), Bind(list.Body, scope));

    private RecordFilter BindRecord(JqNode.Record record, JqScope scope)
    {
        var operands = ImmutableArray.CreateBuilder<JqFilter>();
        foreach (var entry in record.Entries)
        {
            operands.Add(Bind(entry.Key, scope));
            operands.Add(Bind(entry.Value, scope));
        }

        return new RecordFilter(At(record.Span), operands.DrainToImmutable());
    }

    private JqFilter BindBinary(JqNode.Binary binary, JqScope scope)
    {
        var left = Bind(binary.Left, scope);
        var right = Bind(binary.Right, scope);
        return binary.Operator switch
        {
            "+" or "-" or "*" or "/" or "%" => new ArithmeticFilter(At(binary.Span), binary.Operator[0], left, right),
            "==" or "!=" or "<" or ">" or "<=" or ">=" => new CompareFilter(At(binary.Span), binary.Operator, left, right),
            "and" or "or" => new LogicFilter(At(binary.Span), binary.Operator == "and", left, right),
            "//" => new AlternativeFilter(At(binary.Span), left, right),
            _ => new AssignFilter(At(binary.Span), binary.Operator, left, right),
        };
    }

    private PathFilter BindPath(JqNode.Path path, JqScope scope)
    {
        var steps = path.Parts.Select(part => part switch
        {
            JqPathPart.Index index => new PathStep(At(part.Span), PathStepKind.Index, Bind(index.Key, scope), null, part.IsOptional)
            {
                Watch = LibraryCall is null && path.Source is not JqNode.Variable ? TryWatch(index) : null,
            },
            JqPathPart.Slice slice => new PathStep(
                At(part.Span),
                PathStepKind.Slice,
                slice.From is null ? null : Bind(slice.From, scope),
                slice.To is null ? null : Bind(slice.To, scope),
                part.IsOptional),
            _ => new PathStep(At(part.Span), PathStepKind.Iterate, null, null, part.IsOptional),
        });
        return new PathFilter(At(path.Span), Bind(path.Source, scope), [.. steps]);
    }

    /// <summary>A field with a question mark behind it may be missing, and so may the parameters in variables.</summary>
    private static FieldWatch? TryWatch(JqPathPart.Index index) =>
        !index.IsOptional && index.Key is JqNode.Text { Programs.IsEmpty: true } name && RegistryFields.Suggest(name.Texts[0]) is { } field
            ? new FieldWatch(index.Span, name.Texts[0], field)
            : null;

    private JqFilter BindVariable(JqNode.Variable variable, JqScope scope)
    {
        if (scope.Find(variable.Name, 0, IsVariable) is { } found)
        {
            return new VariableFilter(At(variable.Span), found.Levels, found.Entry.Place);
        }

        var nearest = NearestName.Find(variable.Name, scope.NamesOf(IsVariable));
        Report(variable.Span, location => JqDiagnostics.UnknownVariable(location, variable.Name, nearest));
        return new EmptyFilter(At(variable.Span));
    }

    private LabelFilter BindLabel(JqNode.Label label, JqScope scope)
    {
        var slot = scope.Function.NewSlot();
        return new LabelFilter(At(label.Span), slot, Bind(label.Body, scope.WithLabel(label.Name, slot)));
    }

    private JqFilter BindBreak(JqNode.Break exit, JqScope scope)
    {
        if (scope.Find(exit.Name, 0, static kind => kind == JqScope.EntryKind.Label) is { } found)
        {
            return new BreakFilter(At(exit.Span), found.Levels, found.Entry.Place);
        }

        Report(exit.NameSpan, location => JqDiagnostics.UnknownLabel(location, exit.Name));
        return new EmptyFilter(At(exit.Span));
    }

    private static bool IsVariable(JqScope.EntryKind kind) => kind == JqScope.EntryKind.Variable;
}
