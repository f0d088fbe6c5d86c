using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Reads the key <c>deprecated</c>.</summary>
/// <remarks>
/// Definition/1 and enum members take the loose form: a text, or a mapping whose note may be missing. There Weaver
/// refuses keys that it does not know; in the strict form of definition/2 it drops them.
/// </remarks>
internal static class DeprecationReader
{
    public static Deprecation? Read(FieldReader owner, bool isLoose)
    {
        switch (owner.OptionalValue("deprecated"))
        {
            case null:
                return null;
            case YamlScalar { IsString: true } text when isLoose:
                return new Deprecation(DeprecationReason.Unspecified, RenamedTo: null, text.Text) { Location = text.Location, IsText = true };
            case YamlScalar { IsString: true } text:
                owner.Diagnostics.Report(SyntaxDiagnostics.DeprecatedIsText(text.Location));
                return null;
            case YamlMapping mapping:
                return ReadMapping(new FieldReader(mapping, "a deprecation", owner.Diagnostics), isLoose);
            case var other:
                owner.Diagnostics.Report(SyntaxDiagnostics.WrongKind(other, "a mapping"));
                return null;
        }
    }

    private static Deprecation? ReadMapping(FieldReader fields, bool isLoose)
    {
        if (isLoose)
        {
            fields.RejectUnknownKeys(KnownKeys.Deprecation);
        }
        else
        {
            fields.WarnOfUnknownKeys(KnownKeys.Deprecation);
        }

        var table = isLoose ? Keywords.StructuredDeprecationReason : Keywords.DeprecationReason;
        if (fields.RequiredKeyword("reason", table) is not { } reason)
        {
            return null;
        }

        var isRenamed = reason.Value == DeprecationReason.Renamed;
        var renamedTo = isRenamed ? fields.RequiredText("renamed_to") : null;
        var note = isLoose || isRenamed ? fields.OptionalText("note") : fields.RequiredText("note");
        if (isRenamed && renamedTo is null)
        {
            return null;
        }

        return new Deprecation(reason.Value, renamedTo?.Value, note?.Value)
        {
            Location = fields.Mapping.Location,
            RenamedToLocation = renamedTo?.Location,
        };
    }
}
