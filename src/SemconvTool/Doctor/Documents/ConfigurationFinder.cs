using System.Collections.Immutable;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Doctor.Documents;

/// <summary>Finds the Dapr configurations among the documents of a file; deployments and components beside them are no business of ours.</summary>
internal static class ConfigurationFinder
{
    public const string Kind = "Configuration";

    public const string ApiVersion = "dapr.io/v1alpha1";

    private const int LeastDocumentsOfCluster = 2;

    /// <summary>What a server adds to a resource, and what people add only to those.</summary>
    private static readonly ImmutableArray<string> ClusterMetadata = ["annotations", "creationTimestamp", "generation", "labels", "managedFields", "resourceVersion", "uid"];

    /// <param name="file">The text of the file.</param>
    /// <param name="said">What the user said about the form.</param>
    /// <param name="diagnostics">Takes what cannot be read.</param>
    public static ImmutableArray<ConfigurationDocument> Find(SourceText file, ConfigurationForm said, DiagnosticBag diagnostics)
    {
        var sources = DocumentSplitter.Split(file);
        var found = ImmutableArray.CreateBuilder<ConfigurationDocument>();
        foreach (var source in sources)
        {
            if (YamlReader.Read(source, diagnostics) is not { } root)
            {
                continue;
            }

            var isShared = sources.Length >= LeastDocumentsOfCluster;
            foreach (var (mapping, isInList) in Items(root))
            {
                if (IsMeant(mapping))
                {
                    found.Add(new ConfigurationDocument(mapping, FormOf(mapping, said, isShared || isInList)));
                }
            }

            if (said == ConfigurationForm.SelfHosted && source != sources[0] && root is YamlMapping later)
            {
                diagnostics.Report(FileDiagnostics.SecondDocument(later.Head));
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>A document, or what <c>kubectl get</c> puts into one.</summary>
    private static IEnumerable<(YamlMapping Mapping, bool IsInList)> Items(YamlNode root) => root switch
    {
        YamlMapping list when TextOf(list, "kind") is "List" or "ConfigurationList" && list.Find("items") is YamlSequence items =>
            items.Items.OfType<YamlMapping>().Select(item => (item, true)),
        YamlMapping mapping => [(mapping, false)],
        _ => [],
    };

    /// <summary>
    /// Whether a document is a configuration, or has what only configurations have and is called something else. Others have a part
    /// for tracing too: resources of other makers, values of charts.
    /// </summary>
    private static bool IsMeant(YamlMapping root)
    {
        var version = TextOf(root, "apiVersion");
        if (version?.Contains("dapr", StringComparison.OrdinalIgnoreCase) == false)
        {
            return false;
        }

        var kind = TextOf(root, "kind");
        return kind == Kind
            || (root.Find("spec") as YamlMapping)?.Find("tracing") is not null
            || (version is not null && root.Find("tracing") is not null)
            || (version is not null && kind is not null && NearestName.Find(kind, [Kind]) is not null);
    }

    private static ConfigurationForm FormOf(YamlMapping root, ConfigurationForm said, bool isOfCluster)
    {
        if (said != ConfigurationForm.Unknown)
        {
            return said;
        }

        var metadata = root.Find("metadata") as YamlMapping;
        if (isOfCluster || ClusterMetadata.Any(key => metadata?.Find(key) is not null))
        {
            return ConfigurationForm.Kubernetes;
        }

        var tracing = (root.Find("spec") as YamlMapping)?.Find("tracing") as YamlMapping;
        return (tracing?.Find("otel") as YamlMapping)?.Find("headers") switch
        {
            YamlSequence { Items: [YamlMapping, ..] } => ConfigurationForm.Kubernetes,
            YamlSequence { Items: [YamlScalar, ..] } => ConfigurationForm.SelfHosted,
            _ => tracing is not null && ConfigurationScalars.Below(tracing).Any(IsExpanded) ? ConfigurationForm.SelfHosted : ConfigurationForm.Unknown,
        };
    }

    private static bool IsExpanded(YamlScalar scalar) => ConfigurationText.VariablesIn(scalar.Text).Any();

    private static string? TextOf(YamlMapping mapping, string key) => (mapping.Find(key) as YamlScalar)?.Text;
}
