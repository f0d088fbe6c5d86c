using System.Collections.Immutable;
using Semconv.Core.Output;

namespace SemconvTool.Session;

/// <summary>A form of a document that a command prints.</summary>
/// <param name="Name">What follows <c>--format</c>.</param>
/// <param name="Extension">Of a file in this form.</param>
/// <param name="Create">Makes the sink; null where nothing is printed.</param>
internal sealed record ResultFormat(string Name, string Extension, Func<TextWriter, IStructureWriter>? Create)
{
    /// <summary>Whether the sink leaves the last line open.</summary>
    public bool EndsWithoutLineBreak { get; private init; }

    /// <summary>The name of the form that prints nothing.</summary>
    public const string Mute = "mute";

    public static ImmutableArray<ResultFormat> All { get; } =
    [
        new("yaml", "yaml", writer => new YamlStructureWriter(writer)),
        new("json", "json", writer => new JsonStructureWriter(writer)) { EndsWithoutLineBreak = true },
        new("jsonl", "jsonl", writer => new JsonStructureWriter(writer, indented: false)) { EndsWithoutLineBreak = true },
        new(Mute, "txt", null),
    ];

    /// <summary>For commands with a form of their own for people; as a structure it is YAML.</summary>
    public static ResultFormat Text { get; } = new("text", "txt", writer => new YamlStructureWriter(writer));

    public static ImmutableArray<ResultFormat> WithText { get; } = [Text, .. All];

    /// <summary>The whole document, ending with a line break; empty where nothing is printed.</summary>
    public string Render(Action<IStructureWriter> write)
    {
        if (Create is null)
        {
            return string.Empty;
        }

        return Render(text => write(Create(text)));
    }

    /// <summary>The same document, written as it is made: a large one is never in memory as a whole.</summary>
    public void Write(TextWriter output, Action<IStructureWriter> write)
    {
        if (Create is null)
        {
            return;
        }

        write(Create(output));
        if (EndsWithoutLineBreak)
        {
            output.Write('\n');
        }
    }

    /// <summary>Text that ends with a line break.</summary>
    public static string Render(Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        var document = text.ToString();
        return document.EndsWith('\n') ? document : document + "\n";
    }
}
