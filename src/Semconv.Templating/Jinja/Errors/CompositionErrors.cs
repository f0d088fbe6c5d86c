namespace Semconv.Templating.Jinja.Errors;

/// <summary>The errors of blocks and of templates that name other templates.</summary>
internal static class CompositionErrors
{
    private const string PathHelp = "write a path relative to the folder of the templates";

    public static JinjaException NoParentBlock() => OperationErrors.Invalid(
        "'super' is called in a block that overrides nothing", "remove the call, or extend a template that has the block", WeaverErrorWording.NoParentBlock);

    public static JinjaException SuperOutsideBlock() => OperationErrors.Invalid(
        "'super' is called outside of a block", "call it between 'block' and 'endblock'", WeaverErrorWording.SuperOutsideBlock);

    public static JinjaException UnknownBlock(string name) => new(
        JinjaErrorKind.UnknownBlock, $"there is no block '{name}'", "define the block in this template or in one that it extends", WeaverErrorWording.UnknownBlock(name));

    public static JinjaException RequiredBlock(string name) => OperationErrors.Invalid(
        $"no template fills the required block '{name}'", $"define the block '{name}' in the template that extends this one", WeaverErrorWording.RequiredBlock(name));

    public static JinjaException SecondExtends() => OperationErrors.Invalid(
        "the template extends two templates", "keep one 'extends' tag", WeaverErrorWording.SecondExtends);

    public static JinjaException InheritanceCycle(string name) => OperationErrors.Invalid(
        $"the template '{name}' extends itself, maybe through others", "remove one of the 'extends' tags", WeaverErrorWording.InheritanceCycle(name));

    public static JinjaException TemplateNameNotString() => OperationErrors.Invalid(
        "the path of a template is no text", PathHelp, WeaverErrorWording.TemplateNameNotString);

    public static JinjaException TemplateMissing(string name, string? help) => new(
        JinjaErrorKind.TemplateNotFound, $"there is no template '{name}'", help ?? PathHelp, WeaverErrorWording.TemplateMissing(name));

    public static JinjaException IncludeMissing(IReadOnlyList<string> names, string? help) => new(
        JinjaErrorKind.TemplateNotFound,
        $"there is no template {string.Join(" or ", names.Select(name => $"'{name}'"))} to include",
        help ?? PathHelp,
        WeaverErrorWording.IncludeMissing(names));
}
