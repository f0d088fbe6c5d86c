using System.CommandLine;
using SemconvTool.CommandLine;
using SemconvTool.Session;
using SemconvTool.Tests.Generation;

namespace SemconvTool.Tests.Session;

/// <summary>What a terminal shows while a command works.</summary>
public sealed class StageLineTests
{
    [Fact]
    public void Stage_is_shown_after_a_second_and_leaves_nothing_behind()
    {
        using var error = new StringWriter();
        var clock = new TimerClock();
        var stages = new StageClock();
        using (new StageLine(Invocation(error, clock), stages))
        {
            stages.Enter("resolve");
            clock.Advance(TimeSpan.FromMilliseconds(999));
            Assert.Empty(error.ToString());
            clock.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Equal("\rresolve: 1 s", error.ToString());
            stages.Enter("go");
            clock.Advance(TimeSpan.FromSeconds(1));
            Assert.EndsWith("\rgo: 2 s     ", error.ToString(), StringComparison.Ordinal);
        }

        Assert.EndsWith("\r       \r", error.ToString(), StringComparison.Ordinal);
        var length = error.ToString().Length;
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(length, error.ToString().Length);
    }

    [Theory]
    [InlineData("generate", "keys", "out")]
    [InlineData("update-markdown", "docs", "--target", "keys")]
    public void Pieces_of_work_are_counted(params string[] args)
    {
        using var folder = Slow();
        using var error = new StringWriter();
        var clock = new TimerClock { IsFast = true };
        Run(folder, error, args, environment => environment with { ErrorIsTerminal = true, Clock = clock });
        Assert.Matches("\r[a-z]+: [0-9]+ of 1, [0-9]+ s", error.ToString());
        Assert.Matches("\r +\r[^\r]*$", error.ToString());
    }

    [Theory]
    [InlineData(false, null, null)]
    [InlineData(true, "NO_COLOR", "1")]
    [InlineData(true, "TERM", "dumb")]
    [InlineData(true, null, null, "--quiet")]
    public void Nothing_is_shown_where_nobody_could_read_it(bool isTerminal, string? variable, string? value, params string[] args)
    {
        using var folder = Slow();
        using var error = new StringWriter();
        if (variable is not null)
        {
            folder.Variables[variable] = value!;
        }

        Run(folder, error, ["generate", "keys", "out", .. args], environment => environment with { ErrorIsTerminal = isTerminal, Clock = new TimerClock { IsFast = true } });
        Assert.DoesNotContain('\r', error.ToString());
    }

    private static void Run(TestFolder folder, StringWriter error, string[] args, Func<ToolEnvironment, ToolEnvironment> change) =>
        Assert.Equal(ExitCode.Clean, ToolRunner.Run([.. args, "--v2"], change(folder.Environment(TextWriter.Null, TextWriter.Synchronized(error)))));

    /// <summary>A template that takes a while.</summary>
    private static TestFolder Slow() => GenerationProject.With()
        .Write("templates/keys/keys.txt.j2", "{% for a in range(1000) %}{% for b in range(300) %}{{ a }}{% endfor %}{% endfor %}\n")
        .Write("templates/keys/snippet.md.j2", "{% for a in range(1000) %}{% for b in range(300) %}{{ a }}{% endfor %}{% endfor %}\n")
        .Write("docs/a.md", "<!-- semconv registry.spans.shop.checkout -->\n<!-- endsemconv -->\n");

    private static CommandInvocation Invocation(StringWriter error, TimeProvider clock)
    {
        var tree = new CommandTree(Program.Commands, ["generate"]);
        return new CommandInvocation(tree.Root.Parse(["generate"]), tree.Globals, new ToolEnvironment(TextWriter.Null, error, ".") { ErrorIsTerminal = true, Clock = clock });
    }

    /// <summary>A clock whose timers fire when it is moved, or all the time.</summary>
    private sealed class TimerClock : TimeProvider
    {
        private readonly List<ManualTimer> _timers = [];
        private long _now;

        public bool IsFast { get; init; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _now);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (IsFast)
            {
                return System.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1));
            }

            var timer = new ManualTimer(callback, state, dueTime, period);
            _timers.Add(timer);
            return timer;
        }

        public void Advance(TimeSpan time)
        {
            _now += time.Ticks;
            foreach (var timer in _timers)
            {
                timer.FireUntil(TimeSpan.FromTicks(_now));
            }
        }
    }

    private sealed class ManualTimer(TimerCallback callback, object? state, TimeSpan due, TimeSpan period) : ITimer
    {
        private TimeSpan? _next = due;

        public void FireUntil(TimeSpan now)
        {
            for (; _next <= now; _next += period)
            {
                callback(state);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => _next = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
