using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Patterns;

/// <summary><c>$name</c></summary>
internal sealed class SlotPattern(int slot) : BoundPattern
{
    public int Slot => slot;

    public override bool Bind(Value value, JqFrame frame, Func<bool> body)
    {
        var previous = frame.Slots[slot];
        frame.Slots[slot] = value;
        var goesOn = body();
        frame.Slots[slot] = previous;
        return goesOn;
    }
}
