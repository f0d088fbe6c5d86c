using System.Collections.Immutable;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor;

/// <summary>Reads variables as options and files of Docker have them: a name, an equals sign, a value.</summary>
internal sealed class EnvironmentReader(DiagnosticBag diagnostics)
{
    private const string Export = "export ";

    private readonly ImmutableArray<EnvironmentVariable>.Builder _variables = ImmutableArray.CreateBuilder<EnvironmentVariable>();

    public ProcessEnvironment Environment => new(_variables.ToImmutable());

    /// <summary>What an option said.</summary>
    public void Add(string text, string option)
    {
        if (text.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
        {
            _variables.Add(new EnvironmentVariable(text[..equals], text[(equals + 1)..], null));
        }
        else
        {
            diagnostics.Report(UsageDiagnostics.NotAVariable(text, option));
        }
    }

    /// <summary>The lines of a file; empty ones and comments are passed over. What is reported shows no value, which may be a secret.</summary>
    public void Add(SourceText file)
    {
        for (var line = 0; line < file.LineStarts.Length; line++)
        {
            var text = file.GetLine(line).Trim();
            if (text.IsEmpty || text[0] == '#')
            {
                continue;
            }

            text = text.StartsWith(Export, StringComparison.Ordinal) ? text[Export.Length..].TrimStart() : text;
            var equals = text.IndexOf('=');
            if (equals > 0)
            {
                var name = text[..equals].TrimEnd().ToString();
                var place = new Location(SourceText.OfLines(file.Path, $"{name}=...", line), new TextSpan(0, name.Length));
                _variables.Add(new EnvironmentVariable(name, WithoutQuotes(text[(equals + 1)..].Trim()), place));
            }
            else
            {
                diagnostics.Report(UsageDiagnostics.NotAVariableLine(new Location(SourceText.OfLines(file.Path, string.Empty, line), default)));
            }
        }
    }

    private static string WithoutQuotes(ReadOnlySpan<char> value) =>
        (value.Length >= 2 && (value[0] is '"' or '\'') && value[^1] == value[0] ? value[1..^1] : value).ToString();
}
