using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Syntax.Reading;

/// <summary>Takes the values of one mapping by key, and reports each that is missing or of the wrong kind.</summary>
/// <remarks>
/// The owner is what the mapping describes, with an article: <c>a metric</c>. A key without a value (YAML null) is
/// wrong for most keys, as it is for Weaver. Methods called <c>Optional…</c> read it as if the key were not there.
/// </remarks>
internal sealed class FieldReader(YamlMapping mapping, string owner, DiagnosticBag diagnostics)
{
    /// <summary>Merge keys are reported as unknown; what they would have brought is not missing too.</summary>
    private const string MergeKey = "<<";

    /// <summary>Keys that were most likely meant by unknown ones: that they are missing is not worth a second report.</summary>
    private List<string>? _misspelt;

    private readonly int _reportedBefore = diagnostics.Count;

    public DiagnosticBag Diagnostics => diagnostics;

    public YamlMapping Mapping => mapping;

    public YamlNode? Value(string key) => mapping.Find(key);

    public YamlNode? OptionalValue(string key) => mapping.Find(key) is { } node and not YamlScalar { IsNull: true } ? node : null;

    public YamlNode? RequiredValue(string key)
    {
        var node = mapping.Find(key);
        if (node is null && _misspelt?.Contains(key, StringComparer.Ordinal) != true && mapping.Find(MergeKey) is null)
        {
            diagnostics.Report(SyntaxDiagnostics.MissingKey(mapping.Head, owner, key));
        }

        return node;
    }

    public Located<string>? Text(string key) => AsText(mapping.Find(key));

    public Located<string>? OptionalText(string key) => AsText(OptionalValue(key));

    /// <summary>Where Weaver takes a number as it is written, such as <c>1.10</c>.</summary>
    public Located<string>? OptionalWord(string key) =>
        OptionalValue(key) is YamlScalar scalar ? new Located<string>(scalar.Text, scalar.Location) : OptionalText(key);

    public Located<string>? RequiredText(string key) => AsText(RequiredValue(key));

    public Located<bool>? OptionalFlag(string key) => AsFlag(OptionalValue(key));

    public Located<bool>? Flag(string key) => AsFlag(mapping.Find(key));

    public Located<T>? OptionalKeyword<T>(string key, KeywordTable<T> table)
        where T : struct, Enum => AsKeyword(key, OptionalValue(key), table);

    public Located<T>? Keyword<T>(string key, KeywordTable<T> table)
        where T : struct, Enum => AsKeyword(key, mapping.Find(key), table);

    public Located<T>? RequiredKeyword<T>(string key, KeywordTable<T> table)
        where T : struct, Enum => AsKeyword(key, RequiredValue(key), table);

    /// <summary>Reads the mappings of a list; what a reader returns null for was reported and is left out.</summary>
    public ImmutableArray<T> Items<T>(string key, Func<YamlMapping, DiagnosticBag, T?> read)
        where T : class
    {
        if (AsList(mapping.Find(key)) is not { } list)
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<T>(list.Items.Length);
        foreach (var node in list.Items)
        {
            if (AsMapping(node) is { } entry && read(entry, diagnostics) is { } item)
            {
                items.Add(item);
            }
        }

        return items.DrainToImmutable();
    }

    public ImmutableArray<Located<string>> Texts(string key)
    {
        if (AsList(mapping.Find(key)) is not { } list)
        {
            return [];
        }

        var texts = ImmutableArray.CreateBuilder<Located<string>>(list.Items.Length);
        foreach (var node in list.Items)
        {
            if (AsText(node) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts.DrainToImmutable();
    }

    /// <summary>Reports keys that are neither known nor tolerated; Weaver refuses the file.</summary>
    public void RejectUnknownKeys(ImmutableArray<string> known, ImmutableArray<string> tolerated = default)
    {
        foreach (var entry in mapping.Entries)
        {
            var key = entry.Key.Text;
            if (known.Contains(key, StringComparer.Ordinal) || (!tolerated.IsDefault && tolerated.Contains(key, StringComparer.Ordinal)))
            {
                continue;
            }

            diagnostics.Report(SyntaxDiagnostics.UnknownKey(entry.Key.Location, key, known));
            if (NearestName.Find(key, known) is { } meant)
            {
                (_misspelt ??= []).Add(meant);
            }
        }
    }

    /// <summary>
    /// The keys whose value was reported as wrong since this reader began, and those that an unknown key most likely means.
    /// To ask, the mapping must have been read; nobody else may report to the bag meanwhile.
    /// </summary>
    public ImmutableArray<string> Unread()
    {
        if (diagnostics.Count == _reportedBefore)
        {
            return [];
        }

        var keys = new List<string>(_misspelt ?? []);
        foreach (var error in diagnostics.Since(_reportedBefore))
        {
            if (error is { Severity: Severity.Error, Location: { } place } && mapping.Entries.LastOrDefault(entry => entry.Key.Location.Span.Start <= place.Span.Start) is { } entry)
            {
                keys.Add(entry.Key.Text);
            }
        }

        return [.. keys.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Warns of keys that are not known in places where Weaver drops them without a word.</summary>
    public void WarnOfUnknownKeys(ImmutableArray<string> known)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!known.Contains(entry.Key.Text, StringComparer.Ordinal))
            {
                diagnostics.Report(SyntaxDiagnostics.IgnoredKey(entry.Key.Location, owner, entry.Key.Text, known));
            }
        }
    }

    public Located<string>? AsText(YamlNode? node)
    {
        if (node is YamlScalar { IsString: true } scalar)
        {
            return new Located<string>(scalar.Text, scalar.Location);
        }

        ReportKind(node, "text");
        return null;
    }

    /// <summary>For Weaver, a list without a value is an empty list.</summary>
    public YamlSequence? AsList(YamlNode? node)
    {
        if (node is YamlScalar { IsNull: true })
        {
            return new YamlSequence(node.Location, []);
        }

        if (node is not YamlSequence)
        {
            ReportKind(node, "a list");
        }

        return node as YamlSequence;
    }

    public YamlMapping? AsMapping(YamlNode? node)
    {
        if (node is not YamlMapping)
        {
            ReportKind(node, "a mapping");
        }

        return node as YamlMapping;
    }

    private Located<bool>? AsFlag(YamlNode? node)
    {
        if (node is YamlScalar { Kind: YamlScalarKind.Bool } scalar)
        {
            return new Located<bool>(scalar.IsTrue, scalar.Location);
        }

        ReportKind(node, "true or false");
        return null;
    }

    private Located<T>? AsKeyword<T>(string key, YamlNode? node, KeywordTable<T> table)
        where T : struct, Enum
    {
        if (AsText(node) is not { } text)
        {
            return null;
        }

        if (table.TryGet(text.Value, out var value))
        {
            return new Located<T>(value, text.Location);
        }

        diagnostics.Report(SyntaxDiagnostics.InvalidValue(text.Location, key, text.Value, table.Texts));
        return null;
    }

    private void ReportKind(YamlNode? node, string expected)
    {
        if (node is not null)
        {
            diagnostics.Report(SyntaxDiagnostics.WrongKind(node, expected));
        }
    }
}
