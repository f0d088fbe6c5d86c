using System.Text;
using Semconv.Templating.Jinja.Errors;

namespace Semconv.Templating.Jinja.Objects;

/// <summary>An error in the middle of a lazy list; it fails when it is used and shows itself when it is printed inside a list.</summary>
internal sealed class InvalidObject(JinjaException error) : JinjaObject
{
    public override ObjectShape Shape => ObjectShape.Invalid;

    public JinjaException Error => error;

    public override void Print(StringBuilder output) => output
        .Append("<invalid value: ").Append(JinjaErrorKindNames.NameOf(error.Kind)).Append(": ").Append(error.WeaverDetail).Append('>');
}
