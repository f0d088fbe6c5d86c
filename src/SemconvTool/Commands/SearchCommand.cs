using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Semconv.Core;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using SemconvTool.CommandLine;
using SemconvTool.Options;
using SemconvTool.Session;

namespace SemconvTool.Commands;

/// <summary>Prints the attributes whose name contains a text, as Weaver does: a name once for every form in which groups use it.</summary>
internal sealed class SearchCommand : IToolCommand
{
    private readonly RegistryCommandOptions _options = new();

    private readonly Argument<string> _text = new("text")
    {
        Description = "What the names contain; capital letters count",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Accepted for scripts written for Weaver, where it does nothing either.</summary>
    private readonly Option<bool> _lineage = new("--lineage") { Hidden = true };

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv search workflow", "list the attributes with 'workflow' in their name"),
    ];

    public void Declare(Command command)
    {
        command.Add(_text);
        _options.AddTo(command);

        // Weaver refuses it too; it is known so that the answer says why.
        _options.Registry.UseV2.Hidden = true;
        command.Add(_lineage);
    }

    public ExitCode Run(CommandInvocation invocation)
    {
        var session = RegistrySession.Start(invocation, _options);
        if (session.UsesV2)
        {
            session.Diagnostics.Report(UsageDiagnostics.Unsupported("--v2", "leave it out: names are the same in both forms"));
        }

        if (invocation.Value(_text) is not { } text)
        {
            session.Diagnostics.Report(UsageDiagnostics.NoSearchText());
            return session.Finish(null);
        }

        if (session.Load() is not { } source)
        {
            return session.Finish(null);
        }

        var registry = session.Compile(source);
        if (!session.HasErrors)
        {
            session.Environment.Output.Write($"{string.Join('\n', Find(registry, source, text))}\n");
        }

        return session.Finish(null);
    }

    private static IEnumerable<string> Find(ResolvedRegistry registry, RegistrySource source, string text)
    {
        var document = ResultFormat.Render(writer => GroupedRegistryWriter.Write(registry, source.Path, new JsonStructureWriter(writer, indented: false)));
        using var parsed = JsonDocument.Parse(document, new JsonDocumentOptions { MaxDepth = 256 });
        var forms = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var group in parsed.RootElement.GetProperty("groups").EnumerateArray())
        {
            if (group.TryGetProperty("attributes", out var attributes))
            {
                names.AddRange(
                    from attribute in attributes.EnumerateArray()
                    let name = attribute.GetProperty("name").GetString()
                    where name.Contains(text, StringComparison.Ordinal) && forms.Add(attribute.GetRawText())
                    select name);
            }
        }

        return names.Order(StringComparer.Ordinal);
    }
}
