namespace Semconv.Templating.Jinja;

/// <summary>What happens when a template prints or iterates something that is not defined.</summary>
public enum UndefinedBehavior
{
    /// <summary>It prints nothing and iterates nothing, as in MiniJinja's lenient mode; the use is reported to the caller.</summary>
    Lenient,

    /// <summary>It is an error.</summary>
    Strict,
}
