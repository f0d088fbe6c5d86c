using System.Globalization;
using Semconv.Templating.Jinja.Operations;

namespace Semconv.Templating.Jinja.Filters;

/// <summary>Sizes in bytes as people read them.</summary>
internal static class FileSize
{
    private static readonly string[] Decimal = ["kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"];
    private static readonly string[] Binary = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"];

    public static string Format(double size, bool isBinary)
    {
        if (size == 1)
        {
            return "1 Byte";
        }

        var step = isBinary ? 1024.0 : 1000.0;
        var units = isBinary ? Binary : Decimal;
        var sign = size < 0 ? "-" : string.Empty;
        var magnitude = Math.Abs(size);
        if (magnitude < step)
        {
            var text = NumberText.Plain(magnitude);
            return $"{sign}{(text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text)} Bytes";
        }

        var unit = 0;
        while (unit < units.Length - 1 && magnitude >= Math.Pow(step, unit + 2))
        {
            unit++;
        }

        var scaled = step * magnitude / Math.Pow(step, unit + 2);
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{scaled:F1} {units[unit]}");
    }
}
