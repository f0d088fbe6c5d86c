using System.Runtime.CompilerServices;
using System.Text;
using Semconv.Core.Generation;
using Semconv.Core.Generation.Configuration;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Session;

/// <summary>Renders a template of a few lines, with what published templates use most, so that the engine is ready when the registry is.</summary>
/// <remarks>Comments are for code: what documents a registry has none, and they need a parser of their own.</remarks>
internal static class TemplateWarmUp
{
    private const string CommentConfiguration = """
        comment_formats:
          md: { format: markdown, prefix: "// ", trim: true, word_wrap: { line_length: 40 } }
        default_comment_format: md
        templates: [{ pattern: c.j2, filter: ., application_mode: single }]

        """;

    private const string Comments = "{{ 'A text with `code` and *more*, that is long enough for two lines.\n\n- item\n- [link](https://example.com)' | comment }}";

    private const string Configuration = """
        params: { prefix: "a", names: [x] }
        text_maps: { t: { string: S } }
        acronyms: [HTTP]
        templates:
          - pattern: a.j2
            filter: >
              semconv_grouped_attributes({"exclude_deprecated": true, "exclude_root_namespace": $names})
              | map({id: .root_namespace, attributes: .attributes | map(select(.name as $n | $names[] | . == $n | not))})
            application_mode: each
            file_name: "{{ ctx.id | kebab_case }}.md"
          - pattern: a.j2
            filter: 'semconv_metrics | semconv_group_metrics_by_root_namespace | map({id: .root_namespace, attributes: [.metrics[].attributes[]]})'
            application_mode: each
            file_name: "{{ ctx.id }}-metrics.md"
          - pattern: b.j2
            filter: '.groups | map(select(.id | startswith("registry"))) | map(. + {ns: (.id | split(".") | .[1])}) | group_by(.ns) | map({id: .[0].ns, groups: .})'
            application_mode: single
            file_name: groups.md

        """;

    private const string First = """
        {%- import 'm.j2' as m -%}
        {%- set ns = namespace(count=0) -%}
        {%- for attribute in ctx.attributes | sort(attribute="name") if attribute is not deprecated %}
        {% set ns.count = ns.count + 1 %}{{ m.name(attribute.name, pkg="a") }} {{ attribute.type | map_text("t") }} {{ loop.index0 }}{{ "," if not loop.last }}
        {{ attribute.brief | trim }}
        {% if attribute is enum %}{% for member in attribute.type.members | sort(attribute='value') %}{{ m.row(member.id, member.value ~ "") }}{% endfor %}{% endif %}
        {%- endfor %}{% if ctx is mapping and ctx.attributes | length > 1 %}{{ [1, 2] | join(", ") }}{% endif %}

        """;

    private const string Second = """
        {%- from 'm.j2' import row, name -%}
        {% for group in ctx %}{{ row(group.id | title, group.groups[0].brief) }}{% for attribute in group.groups | map(attribute="attributes") | first | rejectattr("deprecated") | list %}{{ name(attribute.name) | replace("a", "b") | upper }}{% endfor %}{% endfor %}

        """;

    private const string Macros = """
        {%- macro letters(text) -%}{%- for i in range(0, text | length) -%}{% if i == 0 or text[i-1] in ['.', '_'] %}{{ text[i] | upper }}{% else %}{{ text[i:] }}{% endif %}{%- endfor -%}{%- endmacro -%}
        {%- macro name(text, pkg="") -%}{{ letters(text | replace("_", ".") | acronym) | camel_case }}{{ pkg | lower }}{%- endmacro -%}
        {%- macro row(first, second) -%}| `{{ first }}` | {{ second | trim("[]") | default("x") }} |{%- endmacro -%}

        """;

    /// <summary>Asks for commands by name, as <see cref="CompilerWarmUp.IsFor"/> does.</summary>
    internal static bool IsFor(string name) => name is "generate" or "update-markdown";

    internal static DiagnosticBag Render(ResolvedRegistry registry)
    {
        var diagnostics = new DiagnosticBag();
        var writer = new ValueStructureWriter();
        GroupedRegistryWriter.Write(registry, "warm-up", writer);
        var package = new TemplatePackage(
            TemplateConfig.Read([SourceText.From("weaver.yaml", Configuration)], diagnostics),
            [File("a.j2", First), File("b.j2", Second), File("m.j2", Macros)]);
        RegistryGenerator.Generate(writer.Result, package, ValueMap.Empty, diagnostics);
        return diagnostics;
    }

    /// <summary>Starts in the background when templates write comments; nobody waits for it.</summary>
    internal static void StartComments(TemplatePackage? package)
    {
        if (RuntimeFeature.IsDynamicCodeCompiled && Environment.ProcessorCount > 1 && package is not null && package.Files.Any(file => file.Content.Span.IndexOf("comment"u8) >= 0))
        {
            ThreadPool.UnsafeQueueUserWorkItem(static _ => CompilerWarmUp.Guard(static () => RenderComments()), null);
        }
    }

    internal static DiagnosticBag RenderComments()
    {
        var diagnostics = new DiagnosticBag();
        var config = TemplateConfig.Read([SourceText.From("weaver.yaml", CommentConfiguration)], diagnostics);
        RegistryGenerator.Generate(Value.True, new TemplatePackage(config, [File("c.j2", Comments)]), ValueMap.Empty, diagnostics);
        return diagnostics;
    }

    private static TemplateFile File(string path, string content) => new(path, path, Encoding.UTF8.GetBytes(content));
}
