using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Evaluation;

/// <summary>The variables and filter arguments of one call of a function, or of the program itself.</summary>
internal sealed class JqFrame(JqRun run, JqFrame? outer, int slotCount, JqClosure[] arguments)
{
    public JqRun Run => run;

    public Value[] Slots { get; } = slotCount == 0 ? [] : new Value[slotCount];

    public JqClosure[] Arguments => arguments;

    /// <summary>The frame of the function that is so many levels around this one in the text.</summary>
    public JqFrame Up(int levels)
    {
        var frame = this;
        for (; levels > 0; levels--)
        {
            frame = frame.Outer!;
        }

        return frame;
    }

    private JqFrame? Outer => outer;
}
