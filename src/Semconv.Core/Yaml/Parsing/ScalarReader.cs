using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Yaml.Parsing;

/// <summary>What block and flow style have in common: properties, aliases and scalars of one line or more.</summary>
internal sealed class ScalarReader
{
    private readonly YamlCursor _cursor;
    private readonly YamlProblems _problems;
    private readonly PlainScalarReader _plain;
    private readonly QuotedScalarReader _quoted;
    private readonly BlockScalarReader _block;

    public ScalarReader(SourceText source, YamlCursor cursor, YamlNodeFactory factory, YamlProblems problems, DiagnosticBag diagnostics)
    {
        var buffer = new ScalarBuffer();
        _cursor = cursor;
        _problems = problems;
        _plain = new PlainScalarReader(cursor, factory, buffer);
        _quoted = new QuotedScalarReader(cursor, factory, buffer, problems);
        _block = new BlockScalarReader(cursor, factory, buffer, problems);
        Properties = new YamlPropertyReader(source, cursor, factory.Anchors, problems, diagnostics);
    }

    public YamlPropertyReader Properties { get; }

    /// <summary>Reads a scalar in quotes, a plain one or an alias; the lines of a plain one are indented more than its parent.</summary>
    public YamlNode? Read(int parent, bool isInFlow, in YamlProperties properties)
    {
        switch (_cursor.Current)
        {
            case '"' or '\'':
                return _quoted.Read(properties);
            case '*':
                return ReadAlias(properties);
            default:
                if (YamlCharacters.CanStartPlain(_cursor.Current, _cursor.Next, isInFlow))
                {
                    return _plain.Read(parent, isInFlow, properties);
                }

                Refuse(isInFlow);
                return null;
        }
    }

    public YamlScalar? ReadBlockScalar(int parent, in YamlProperties properties) => _block.Read(parent, properties);

    private YamlNode? ReadAlias(in YamlProperties properties)
    {
        if (!properties.IsPresent)
        {
            return Properties.ReadAlias();
        }

        _problems.NotYaml(_cursor.Position);
        return null;
    }

    private void Refuse(bool isInFlow)
    {
        var position = _cursor.Position;
        switch (_cursor.Current)
        {
            case ']' or '}':
                _problems.UnbalancedBracket(position);
                break;
            case '-' when !isInFlow:
                _problems.BadIndentation(position);
                break;
            case ':' when !isInFlow:
                _problems.UnquotedColon(position);
                break;
            case ',' when !isInFlow:
            case '%' or '@' or '`':
                _problems.ReservedCharacter(position);
                break;
            default:
                _problems.NotYaml(position);
                break;
        }
    }
}
