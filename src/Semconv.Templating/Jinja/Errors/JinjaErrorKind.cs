namespace Semconv.Templating.Jinja.Errors;

/// <summary>The kinds of errors that MiniJinja tells apart, plus our limits.</summary>
public enum JinjaErrorKind
{
    InvalidOperation,
    SyntaxError,
    TemplateNotFound,
    TooManyArguments,
    MissingArgument,
    UnknownFilter,
    UnknownTest,
    UnknownFunction,
    UnknownMethod,
    BadEscape,
    UndefinedValue,
    BadInclude,
    BadBlock,
    CannotUnpack,
    CannotDeserialize,
    UnknownBlock,
    LimitExceeded,
}
