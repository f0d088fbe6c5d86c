using Semconv.Text;
using Semconv.Text.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Semconv.Core.Yaml;

/// <summary>The events of a file one after the other; a text that is not YAML is reported once and ends them.</summary>
internal sealed class YamlEvents(SourceText source, DiagnosticBag diagnostics)
{
    private readonly Parser _parser = new(new Scanner(new StringReader(source.Content), skipComments: true));

    public ParsingEvent? Current => _parser.Current;

    /// <summary>Where the last event ends.</summary>
    public Mark Position => _parser.Current?.End ?? Mark.Empty;

    /// <summary>False at the end and after a syntax error.</summary>
    public bool Advance()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (YamlException exception)
        {
            diagnostics.Report(YamlSyntaxErrors.Describe(source, exception));
            return false;
        }
        catch (InvalidOperationException)
        {
            // The scanner loses its way in a bracket that is never closed (YamlDotNet 16.3, plain scalars in flow style).
            diagnostics.Report(YamlSyntaxErrors.Describe(source, Position));
            return false;
        }
    }
}
