using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Yaml.Parsing;

/// <summary>Reads anchors, tags and the names of aliases.</summary>
internal sealed class YamlPropertyReader(SourceText source, YamlCursor cursor, YamlAnchors anchors, YamlProblems problems, DiagnosticBag diagnostics)
{
    private readonly YamlTags _tags = new();

    public bool IsAtProperty => cursor.Current is '&' or '!';

    /// <summary>Reads the anchor and the tag here and the blanks after them; false when one is broken, which was reported.</summary>
    public bool TryRead(out YamlProperties properties)
    {
        properties = default;
        var start = cursor.Position;
        string? anchor = null;
        string? tag = null;
        var end = start;
        while ((cursor.Current == '&' && anchor is null) || (cursor.Current == '!' && tag is null))
        {
            if (cursor.Current == '!')
            {
                if ((tag = ReadTag()) is null)
                {
                    return false;
                }
            }
            else if ((anchor = ReadName()) is null)
            {
                return false;
            }

            end = cursor.Position;
            cursor.Position = cursor.SkipBlanks(end);
        }

        if (anchor is not null)
        {
            anchors.Open(anchor);
        }

        properties = new YamlProperties(start, end, anchor, tag is not null, tag is "!" or YamlTags.Text);
        return true;
    }

    /// <summary>The node that the alias here stands for; null when there is none, which was reported.</summary>
    public YamlNode? ReadAlias()
    {
        var start = cursor.Position;
        if (ReadName() is not { } name)
        {
            return null;
        }

        cursor.ContentEnd = cursor.Position;
        return anchors.Resolve(name, new Location(source, TextSpan.FromBounds(start, cursor.Position)));
    }

    /// <summary>Remembers what a <c>%TAG</c> line defines.</summary>
    public bool TryDefineHandle(string handle, string prefix) => _tags.TryDefine(handle, prefix);

    private string? ReadName()
    {
        var start = cursor.Position;
        var end = start + 1;
        while (!YamlCharacters.IsSeparator(cursor.At(end)) && !YamlCharacters.IsFlowIndicator(cursor.At(end)))
        {
            end++;
        }

        if (end == start + 1)
        {
            problems.NotYaml(start);
            return null;
        }

        cursor.Position = end;
        return cursor.Text.Substring(start + 1, end - start - 1);
    }

    private string? ReadTag()
    {
        var start = cursor.Position;
        var end = start + 1;
        if (cursor.At(end) == '<')
        {
            while (!YamlCharacters.IsSeparator(cursor.At(end)) && cursor.At(end) != '>')
            {
                end++;
            }

            end += cursor.At(end) == '>' ? 1 : 0;
        }
        else
        {
            while (!YamlCharacters.IsSeparator(cursor.At(end)) && !YamlCharacters.IsFlowIndicator(cursor.At(end)))
            {
                end++;
            }
        }

        var written = cursor.Text.Substring(start, end - start);
        if (!YamlCharacters.IsSeparator(cursor.At(end)) && cursor.At(end) is not (',' or ']' or '}'))
        {
            problems.NotYaml(start);
            return null;
        }

        cursor.Position = end;
        var tag = _tags.Resolve(written);
        if (YamlTags.IsKnown(tag))
        {
            return tag;
        }

        diagnostics.Report(YamlDiagnostics.UnknownTag(new Location(source, TextSpan.FromBounds(start, end)), tag));
        return null;
    }
}
