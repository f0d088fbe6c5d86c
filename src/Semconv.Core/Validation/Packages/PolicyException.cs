using Semconv.Core.Resolution;
using Semconv.Core.Yaml;

namespace Semconv.Core.Validation.Packages;

/// <summary>The exceptions that registries of OpenTelemetry note in annotations; our own way is <c>semconv.suppress</c>.</summary>
internal static class PolicyException
{
    /// <summary>Whether <c>annotations.PACKAGE.policy_exceptions</c> lists a rule.</summary>
    public static bool Names(Definition definition, string package, string rule) =>
        definition.Annotations?.Find(package) is YamlMapping settings
        && settings.Find("policy_exceptions") is YamlSequence exceptions
        && exceptions.Items.Any(item => item is YamlScalar { Text: var text } && text == rule);

    /// <summary>Whether <c>annotations.code_generation.exclude</c> keeps something out of generated code, where names collide.</summary>
    public static bool IsOutOfCode(YamlMapping? annotations) =>
        annotations?.Find("code_generation") is YamlMapping settings && settings.Find("exclude") is YamlScalar { IsTrue: true };
}
