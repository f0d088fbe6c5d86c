namespace Semconv.Templating.Jinja.Errors;

/// <summary>How messages call a <see cref="JinjaErrorKind"/>; the names are MiniJinja's.</summary>
internal static class JinjaErrorKindNames
{
    public static string NameOf(JinjaErrorKind kind) => kind switch
    {
        JinjaErrorKind.InvalidOperation => "invalid operation",
        JinjaErrorKind.SyntaxError => "syntax error",
        JinjaErrorKind.TemplateNotFound => "template not found",
        JinjaErrorKind.TooManyArguments => "too many arguments",
        JinjaErrorKind.MissingArgument => "missing argument",
        JinjaErrorKind.UnknownFilter => "unknown filter",
        JinjaErrorKind.UnknownTest => "unknown test",
        JinjaErrorKind.UnknownFunction => "unknown function",
        JinjaErrorKind.UnknownMethod => "unknown method",
        JinjaErrorKind.BadEscape => "bad string escape",
        JinjaErrorKind.UndefinedValue => "undefined value",
        JinjaErrorKind.BadInclude => "could not render include",
        JinjaErrorKind.BadBlock => "could not render block",
        JinjaErrorKind.CannotUnpack => "cannot unpack",
        JinjaErrorKind.CannotDeserialize => "cannot deserialize",
        JinjaErrorKind.UnknownBlock => "unknown block",
        _ => "limit exceeded",
    };
}
