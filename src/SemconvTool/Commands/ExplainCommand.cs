using System.Collections.Immutable;
using System.CommandLine;
using Semconv.Core.Validation.Screening;
using Semconv.Text;
using Semconv.Text.Diagnostics.Rendering;
using SemconvTool.CommandLine;
using SemconvTool.LiveChecking;
using SemconvTool.Session;

namespace SemconvTool.Commands;

/// <summary>Prints the page of a diagnostic, or the list of all.</summary>
internal sealed class ExplainCommand : IToolCommand
{
    private readonly Argument<string?> _id = new("id")
    {
        Description = "The id or name of a diagnostic, Weaver's kind of it, or the id of a finding; without one all are listed",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv explain SC3001", "say what the problem means and how to solve it"),
        ("semconv explain span_orphan", "say what a finding of the live check means"),
        ("semconv explain", "list all problems"),
    ];

    public void Declare(Command command) => command.Add(_id);

    public ExitCode Run(CommandInvocation invocation)
    {
        var output = invocation.Environment.Output;
        if (invocation.Value(_id) is not { } wanted)
        {
            foreach (var title in DiagnosticPages.Titles)
            {
                output.Write($"{title}\n");
            }

            foreach (var id in FindingPages.Ids)
            {
                output.Write($"{id}\n");
            }

            return ExitCode.Clean;
        }

        if ((DiagnosticPages.Find(wanted) ?? FindingPages.Find(wanted)) is { } page)
        {
            output.Write(page);
            return ExitCode.Clean;
        }

        if (WeaverKinds.IdsOf(wanted).ToList() is [_, ..] ids)
        {
            output.Write($"'{wanted}' is what Weaver calls\n");
            foreach (var title in DiagnosticPages.Titles.Where(title => ids.Contains(title.Split(' ')[0])))
            {
                output.Write($"{title}\n");
            }

            return ExitCode.Clean;
        }

        var names = DiagnosticPages.Titles.SelectMany(title => title.Split(' ')).Concat(FindingPages.Ids);
        var problem = UsageDiagnostics.UnknownId(wanted, NearestName.Find(wanted, names));
        new TextRenderer { UseColors = invocation.Environment.UseColors(invocation.Environment.ErrorIsTerminal) }.Render([problem], invocation.Environment.Error);
        return ExitCode.Usage;
    }
}
