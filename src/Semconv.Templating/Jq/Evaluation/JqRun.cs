using System.Globalization;
using System.Runtime.CompilerServices;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Evaluation;

/// <summary>The state of one run: why it stops, and how much it has used.</summary>
/// <remarks>
/// A filter that returns false has stopped. When <see cref="Error"/> is set the cause is an error, when
/// <see cref="BreakTarget"/> is set a <c>break</c>, when <see cref="ExitCode"/> is set a <c>halt</c>, when
/// <see cref="LimitMessage"/> is set a limit; else the taker of the outputs wanted no more.
/// </remarks>
internal sealed class JqRun(JqOptions options)
{
    /// <summary>Room for the part of a deep recursion that one thread takes over from another.</summary>
    private const int StackSize = 16 * 1024 * 1024;

    private const int LongText = 4096;

    /// <summary>Items to copy that are about as much work as a step.</summary>
    private const int StepSize = 4;

    private readonly JqLimits _limits = options.Limits;
    private long _steps;
    private int _depth;
    private long _labels;
    private long _items;
    private long _characters;

    public JqOptions Options => options;

    public JqFieldUse Fields { get; } = new();

    public JqError? Error { get; private set; }

    public long? BreakTarget { get; set; }

    public int? ExitCode { get; private set; }

    public string? LimitMessage { get; private set; }

    public TextSpan LimitSpan { get; private set; }

    public long NextLabel() => ++_labels;

    public JqError TakeError()
    {
        var error = Error!;
        Error = null;
        return error;
    }

    public void Raise(JqError error) => Error = error;

    /// <summary>
    /// Fails with a text of the language, where <c>{0}</c> and <c>{1}</c> stand for values; returns undefined, for filters
    /// with one output.
    /// </summary>
    public Value Fail(TextSpan span, string format, Value first, Value second = default)
    {
        Error = JqError.Of(span, format, first, second);
        return Value.Undefined;
    }

    /// <summary>Fails with a value, as <c>error</c> does.</summary>
    public Value Throw(TextSpan span, Value payload)
    {
        Error = JqError.Thrown(span, payload);
        return Value.Undefined;
    }

    public bool Halt(int exitCode)
    {
        ExitCode = exitCode;
        return false;
    }

    /// <summary>Counts a step; false when there were too many.</summary>
    public bool Step(TextSpan span) =>
        ++_steps <= _limits.Steps
        || StopAtLimit(span, string.Create(CultureInfo.InvariantCulture, $"the program took more than {_limits.Steps} steps"));

    public bool AllowsLength(long length) =>
        length <= _limits.Length
        || StopAtLimit(default, string.Create(CultureInfo.InvariantCulture, $"a string or list grew beyond {_limits.Length}"));

    public bool AllowsItems(long count) =>
        count <= _limits.Items
        || StopAtLimit(default, string.Create(CultureInfo.InvariantCulture, $"a string or list grew beyond {_limits.Items}"));

    /// <summary>Counts an item of a list that is being gathered.</summary>
    public bool AllowsItem(long count) =>
        AllowsItems(count)
        && (++_items <= _limits.AllItems
            || StopAtLimit(default, string.Create(CultureInfo.InvariantCulture, $"all lists together grew beyond {_limits.AllItems} items")));

    /// <summary>Counts a string that has been built, when it is long.</summary>
    public bool AllowsText(long length)
    {
        _characters += length < LongText ? 0 : length;
        return AllowsLength(length)
            && (_characters <= _limits.AllCharacters
                || StopAtLimit(default, string.Create(CultureInfo.InvariantCulture, $"all strings together grew beyond {_limits.AllCharacters}")));
    }

    /// <summary>Counts the work on a large value.</summary>
    public bool Spend(TextSpan span, long size)
    {
        _steps += size / StepSize;
        return Step(span);
    }

    public bool AllowsOutputs(int count) =>
        count <= _limits.Outputs
        || StopAtLimit(default, string.Create(CultureInfo.InvariantCulture, $"the program yielded more than {_limits.Outputs} values"));

    /// <summary>Runs one level of a recursion, on a fresh stack when this one is nearly used up.</summary>
    public bool Recurse(TextSpan span, Func<bool> level)
    {
        if (!Enter(span))
        {
            return false;
        }

        var goesOn = HasStack ? level() : OnFreshStack(level);
        Leave();
        return goesOn;
    }

    public static bool HasStack => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    public bool Enter(TextSpan span) =>
        Step(span)
        && (++_depth <= _limits.Depth
            || StopAtLimit(span, string.Create(CultureInfo.InvariantCulture, $"filters call each other more than {_limits.Depth} levels deep")));

    public void Leave() => _depth--;

    /// <summary>Runs on another thread while this one waits. Whatever is thrown there is thrown here, as if there were one thread.</summary>
    public static bool OnFreshStack(Func<bool> level)
    {
        var task = new Task<bool>(level);
        var thread = new Thread(task.RunSynchronously, StackSize);
        thread.Start();
        return task.GetAwaiter().GetResult();
    }

    public void StopForDepthOfValues() => StopAtLimit(default, "a value is nested too deeply");

    public void StopAt(JqLimitException limit) => StopAtLimit(default, limit.Message);

    private bool StopAtLimit(TextSpan span, string message)
    {
        LimitMessage ??= message;
        LimitSpan = span;
        return false;
    }
}
