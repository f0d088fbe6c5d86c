using System.Text;
using Semconv.Templating.Jinja.Rendering;
using Semconv.TestSupport;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>What is printed and captured, wherever the buffers of the writer end.</summary>
public sealed class OutputWriterTests
{
    /// <summary>One builder for each capture that is open does the same.</summary>
    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 3_000)]
    [InlineData(3, 40_000)]
    [InlineData(4, 150_000)]
    public void Text_is_what_was_written(ulong seed, int longest)
    {
        var dice = new Dice(seed);
        for (var round = 0; round < 20; round++)
        {
            var writer = new OutputWriter(int.MaxValue);
            var open = new Stack<StringBuilder>([new StringBuilder()]);
            for (var step = 0; step < 60; step++)
            {
                switch (dice.Next(5))
                {
                    case 0:
                        writer.BeginCapture();
                        open.Push(new StringBuilder());
                        break;
                    case 1 when open.Count > 1:
                        Assert.Equal(open.Pop().ToString(), writer.EndCapture());
                        break;
                    default:
                        var text = new string((char)('a' + dice.Next(26)), dice.Next(longest));
                        writer.Write(text);
                        open.Peek().Append(text);
                        break;
                }
            }

            while (open.Count > 1)
            {
                Assert.Equal(open.Pop().ToString(), writer.EndCapture());
            }

            Assert.Equal(open.Pop().ToString(), writer.Finish());
        }
    }
}
