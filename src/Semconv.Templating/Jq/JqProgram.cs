using System.Collections.Immutable;
using Semconv.Templating.Jq.Binding;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Jq.Syntax;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Jq;

/// <summary>A compiled jq program. It can run many times, and in several threads at once.</summary>
public sealed class JqProgram
{
    /// <summary>Errors quote values, which can be whole registries; a diagnostic shows the start.</summary>
    private const int MaxMessageLength = 400;

    private readonly JqFilter _filter;
    private readonly int _slotCount;
    private readonly JqOptions _options;
    private readonly Func<TextSpan, Location> _locate;

    private JqProgram(JqFilter filter, int slotCount, JqOptions options, Func<TextSpan, Location> locate)
    {
        _filter = filter;
        _slotCount = slotCount;
        _options = options;
        _locate = locate;
    }

    /// <summary>Null when errors were reported.</summary>
    public static JqProgram? Compile(SourceText source, JqOptions options, DiagnosticBag diagnostics)
    {
        var locate = options.Locate ?? (span => new Location(source, span));
        var own = new DiagnosticBag();
        var tree = JqParser.ParseProgram(source.Content, locate, own);
        var program = tree is null ? null : Bind(tree, options, locate, own);
        diagnostics.AddRange(own.ToImmutable());
        return own.HasErrors ? null : program;
    }

    /// <summary>Runs the program; the variables stand in the order of <see cref="JqOptions.Variables"/>.</summary>
    public JqResult Run(Value input, ImmutableArray<Value> variables, DiagnosticBag diagnostics)
    {
        var run = new JqRun(_options);
        var frame = new JqFrame(run, null, _slotCount, []);
        for (var index = 0; index < variables.Length; index++)
        {
            frame.Slots[index] = variables[index];
        }

        var outputs = new JqCollectingSink(run);
        try
        {
            _filter.Run(input, frame, new JqCallbackSink(value => run.AllowsOutputs(outputs.Count) && outputs.Emit(value)));
            var result = outputs.ToImmutable();
            JqBounds.CheckTree(result.AsSpan());
            return new JqResult(result, Report(run, diagnostics), run.ExitCode);
        }
        catch (JqLimitException limit)
        {
            run.StopAt(limit);
        }
        catch (InvalidOperationException exception) when (exception.InnerException is JqLimitException limit)
        {
            // Sorting wraps what a comparison throws.
            run.StopAt(limit);
        }
        catch (Exception exception) when (exception is InsufficientExecutionStackException or InvalidOperationException { InnerException: InsufficientExecutionStackException })
        {
            run.StopForDepthOfValues();
        }

        return new JqResult([], Report(run, diagnostics), run.ExitCode);
    }

    public JqResult Run(Value input, DiagnosticBag diagnostics) => Run(input, [], diagnostics);

    private static JqProgram Bind(JqNode tree, JqOptions options, Func<TextSpan, Location> locate, DiagnosticBag diagnostics)
    {
        var function = new JqFunctionScope(0);
        var scope = JqScope.Root(function);
        foreach (var name in options.Variables)
        {
            scope = scope.WithVariable(name, function.NewSlot());
        }

        var filter = new JqBinder(locate, diagnostics).Bind(tree, scope);
        return new JqProgram(filter, function.SlotCount, options, locate);
    }

    private string? Report(JqRun run, DiagnosticBag diagnostics)
    {
        foreach (var field in run.Fields.Missing)
        {
            diagnostics.Report(JqDiagnostics.UnknownField(_locate(field.Span), field.Name, field.Suggestion));
        }

        if (run.LimitMessage is { } limit)
        {
            diagnostics.Report(JqDiagnostics.Limit(_locate(run.LimitSpan), limit));
            return limit;
        }

        if (run.Error is null)
        {
            return null;
        }

        var message = run.Error.Message;
        var shown = message.Length <= MaxMessageLength ? message : message[..MaxMessageLength] + "...";
        diagnostics.Report(JqDiagnostics.Failed(_locate(run.Error.Span), shown));
        return message;
    }
}
