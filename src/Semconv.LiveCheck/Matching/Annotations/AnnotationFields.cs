using System.Collections.Immutable;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>One mapping of an annotation; every mistake in it is reported where it stands.</summary>
internal sealed class AnnotationFields(YamlMapping mapping, string owner, DiagnosticBag diagnostics)
{
    public YamlMapping Mapping => mapping;

    public DiagnosticBag Diagnostics => diagnostics;

    public void Allow(ImmutableArray<string> keys)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!keys.Contains(entry.Key.Text, StringComparer.Ordinal))
            {
                diagnostics.Report(TraceAnnotationDiagnostics.UnknownKey(Located(entry.Key), owner, keys));
            }
        }
    }

    public YamlNode? Node(string key) => mapping.Find(key);

    public AnnotationFields? Fields(string key)
    {
        switch (mapping.Find(key))
        {
            case null:
                return null;
            case YamlMapping inner:
                return new AnnotationFields(inner, key, diagnostics);
            case var other:
                diagnostics.Report(TraceAnnotationDiagnostics.WrongKind(other.Location, key, "a mapping"));
                return null;
        }
    }

    public Located<string>? Text(string key)
    {
        switch (mapping.Find(key))
        {
            case null:
                return null;
            case YamlScalar { IsNull: false } scalar:
                return Located(scalar);
            case var other:
                diagnostics.Report(TraceAnnotationDiagnostics.WrongKind(other.Location, key, "a text"));
                return null;
        }
    }

    /// <summary>The place of a word in a list; the first when the key is left out or the word unknown.</summary>
    public int Word(string key, ImmutableArray<string> known)
    {
        if (Text(key) is not { } word)
        {
            return 0;
        }

        var index = known.IndexOf(word.Value, StringComparer.Ordinal);
        if (index < 0)
        {
            diagnostics.Report(TraceAnnotationDiagnostics.UnknownWord(word, key, known));
        }

        return Math.Max(index, 0);
    }

    public bool Truth(string key, bool otherwise = false)
    {
        switch (mapping.Find(key))
        {
            case null:
                return otherwise;
            case YamlScalar { Kind: YamlScalarKind.Bool } scalar:
                return scalar.IsTrue;
            case var other:
                diagnostics.Report(TraceAnnotationDiagnostics.WrongKind(other.Location, key, "true or false"));
                return otherwise;
        }
    }

    public long? Number(string key)
    {
        switch (mapping.Find(key))
        {
            case null:
                return null;
            case YamlScalar scalar when scalar.TryGetInt64(out var number):
                return number;
            case var other:
                diagnostics.Report(TraceAnnotationDiagnostics.WrongKind(other.Location, key, "a whole number"));
                return null;
        }
    }

    public ImmutableArray<YamlNode> Items(string key)
    {
        switch (mapping.Find(key))
        {
            case null:
                return [];
            case YamlSequence sequence:
                return sequence.Items;
            case var other:
                diagnostics.Report(TraceAnnotationDiagnostics.WrongKind(other.Location, key, "a list"));
                return [];
        }
    }

    public ImmutableArray<Located<string>> Texts(string key)
    {
        var texts = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var item in Items(key))
        {
            if (item is YamlScalar { IsNull: false } scalar)
            {
                texts.Add(Located(scalar));
            }
            else
            {
                diagnostics.Report(TraceAnnotationDiagnostics.WrongKind(item.Location, key, "a list of texts"));
            }
        }

        return texts.DrainToImmutable();
    }

    /// <summary>The entries of a mapping of texts to texts.</summary>
    public ImmutableArray<(Located<string> Key, string Value)> Pairs(string key) => Fields(key) is { } inner ? inner.Pairs() : [];

    private ImmutableArray<(Located<string> Key, string Value)> Pairs()
    {
        var pairs = ImmutableArray.CreateBuilder<(Located<string>, string)>();
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is YamlScalar scalar)
            {
                pairs.Add((Located(entry.Key), scalar.Text));
            }
            else
            {
                diagnostics.Report(TraceAnnotationDiagnostics.WrongKind(entry.Value.Location, entry.Key.Text, "a text"));
            }
        }

        return pairs.DrainToImmutable();
    }

    public static Located<string> Located(YamlScalar scalar) => new(scalar.Text, scalar.Location);
}
