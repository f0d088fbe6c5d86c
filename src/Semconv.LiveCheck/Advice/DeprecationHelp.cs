using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.LiveCheck.Advice;

/// <summary>Says what to do about something deprecated.</summary>
internal static class DeprecationHelp
{
    public static string Of(Deprecation deprecation) => deprecation switch
    {
        { Reason: DeprecationReason.Renamed, RenamedTo: { } name } => $"send '{name}' instead",
        { Reason: DeprecationReason.Obsoleted } => "do not send it any more",
        _ => "see the note of the definition for what replaces it",
    };
}
