using static Semconv.Core.Schemas.Outputs.OutputDefinitions;

namespace Semconv.Core.Schemas.Outputs;

/// <summary>The schemas of findings: what a policy of Weaver returns, and what <c>--diagnostic-format json</c> prints.</summary>
internal static class ProblemSchemas
{
    public static SchemaDocument PolicyFinding { get; } = new(
        "policy-finding",
        "A finding of a policy",
        SchemaOf.Closed(
            Properties(
                ("id", SchemaOf.Text.Described("Which rule was broken.")),
                ("message", SchemaOf.Text),
                ("level", SchemaOf.Words("information", "improvement", "violation")),
                ("context", JsonSchema.Any.Described("The parts of the message that vary.")),
                ("signal_type", SchemaOf.Optional(SchemaOf.Text)),
                ("signal_name", SchemaOf.Optional(SchemaOf.Text))),
            "id",
            "message",
            "level"));

    public static SchemaDocument Diagnostics { get; } = new("diagnostics", "The problems of a run", SchemaOf.List(Diagnostic));

    /// <summary>Open, so that a problem may say more one day.</summary>
    private static JsonSchema Diagnostic
    {
        get
        {
            var text = SchemaOf.Optional(SchemaOf.Text);
            var number = SchemaOf.Optional(SchemaOf.Integer.With("minimum", 1));
            var place = Properties(("path", text), ("line", number), ("column", number));
            var related = SchemaOf.Open(Join(Properties(("message", SchemaOf.Text)), place), "message", "path", "line", "column");
            return SchemaOf.Open(
                Join(
                    Properties(
                        ("id", SchemaOf.Pattern("^SC[0-9]{4}$")),
                        ("name", SchemaOf.Text),
                        ("severity", SchemaOf.Words("error", "warning", "note")),
                        ("message", SchemaOf.Text)),
                    place,
                    Properties(("end_line", number), ("end_column", number), ("help", text), ("related", SchemaOf.List(related)))),
                "id",
                "name",
                "severity",
                "message",
                "path",
                "line",
                "related");
        }
    }
}
