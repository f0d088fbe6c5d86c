using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads the requirement level of an attribute: a word, or a word and a text.</summary>
internal static class RequirementLevelReader
{
    public static Located<RequirementLevel>? Read(YamlNode? node, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar { IsString: true } scalar:
                return ReadWord(scalar, diagnostics);
            case YamlMapping { Entries: [var only] } mapping:
                return ReadEntry(only, mapping.Location, diagnostics);
            case YamlMapping mapping:
                diagnostics.Report(SyntaxDiagnostics.RequirementLevelNeedsOneKey(mapping.Head));
                return null;
            default:
                diagnostics.Report(SyntaxDiagnostics.WrongKind(node, "a requirement level"));
                return null;
        }
    }

    private static Located<RequirementLevel>? ReadWord(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        if (!Keywords.RequirementLevel.TryGet(scalar.Text, out var kind))
        {
            diagnostics.Report(SyntaxDiagnostics.InvalidRequirementLevel(scalar.Location, scalar.Text));
            return null;
        }

        if (kind == RequirementLevelKind.ConditionallyRequired)
        {
            diagnostics.Report(SyntaxDiagnostics.MissingCondition(scalar.Location));
            return null;
        }

        return new Located<RequirementLevel>(new RequirementLevel(kind), scalar.Location);
    }

    private static Located<RequirementLevel>? ReadEntry(YamlEntry entry, Location location, DiagnosticBag diagnostics)
    {
        if (!Keywords.RequirementLevel.TryGet(entry.Key.Text, out var kind) || kind == RequirementLevelKind.Required)
        {
            diagnostics.Report(SyntaxDiagnostics.InvalidRequirementLevel(entry.Key.Location, entry.Key.Text));
            return null;
        }

        if (entry.Value is not YamlScalar { IsString: true } text)
        {
            diagnostics.Report(SyntaxDiagnostics.WrongKind(entry.Value, "text"));
            return null;
        }

        return new Located<RequirementLevel>(new RequirementLevel(kind, text.Text), location);
    }
}
