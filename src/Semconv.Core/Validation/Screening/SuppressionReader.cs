using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Screening;

/// <summary>Reads the suppressions beside items: the annotation <c>semconv: {suppress: [{id, reason}]}</c>.</summary>
internal sealed class SuppressionReader(bool isOwn, DiagnosticBag diagnostics)
{
    private readonly ImmutableArray<Suppression>.Builder _suppressions = ImmutableArray.CreateBuilder<Suppression>();

    /// <param name="file">The file to search.</param>
    /// <param name="isOwn">Whether it belongs to the registry that is checked and not to a dependency.</param>
    /// <param name="diagnostics">Takes what is wrong with suppressions.</param>
    public static ImmutableArray<Suppression> Read(SemconvFile file, bool isOwn, DiagnosticBag diagnostics)
    {
        var reader = new SuppressionReader(isOwn, diagnostics);
        foreach (var item in SuppressibleItems.Of(file))
        {
            reader.ReadEntries(item.Entries, item.Names, file.Source.Path);
        }

        return reader._suppressions.DrainToImmutable();
    }

    private void ReadEntries(YamlNode entries, ImmutableArray<string> names, string path)
    {
        if (entries is not YamlSequence list)
        {
            diagnostics.Report(ScreeningDiagnostics.NotASuppression(entries.Location));
            return;
        }

        foreach (var entry in list.Items)
        {
            if (ReadEntry(entry) is { } suppression)
            {
                _suppressions.Add(suppression with { Subjects = names, Path = path, IsOwn = isOwn });
            }
        }
    }

    private Suppression? ReadEntry(YamlNode entry)
    {
        if (entry is not YamlMapping mapping || mapping.Find("id") is not YamlScalar { IsString: true } id)
        {
            diagnostics.Report(ScreeningDiagnostics.NotASuppression(entry.Location));
            return null;
        }

        if (!RuleCatalog.IsConfigurable(id.Text))
        {
            diagnostics.Report(ScreeningDiagnostics.UnknownRule(id.Location, id.Text, NearestName.Find(id.Text, RuleCatalog.Ids)));
            return null;
        }

        if (mapping.Find("reason") is not YamlScalar { IsString: true, Text: var reason } || string.IsNullOrWhiteSpace(reason))
        {
            diagnostics.Report(ScreeningDiagnostics.MissingReason(id.Location, id.Text));
            return null;
        }

        return new Suppression(id.Text, reason, id.Location);
    }
}
