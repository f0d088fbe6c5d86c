using System.Text.Json;
using Semconv.Core;
using Semconv.Core.Comparison.Names;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity;

/// <summary>One recorded comparison of two registries.</summary>
/// <param name="Folder">Where its outputs are, below the reference data.</param>
/// <param name="WorkingFolder">The folder below the reference data in which the command ran.</param>
/// <param name="Baseline">The path of the older registry as typed.</param>
/// <param name="Registry">The path of the newer registry as typed.</param>
internal sealed record DiffCase(string Folder, string WorkingFolder, string Baseline, string Registry)
{
    public bool IsV2 { get; init; }

    public static DiffCase Read(string name)
    {
        var folder = $"expected/diff/{name}";
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", folder, "case.json")));
        var root = document.RootElement;
        return new DiffCase(folder, ".", root.GetProperty("baseline").GetString()!, root.GetProperty("registry").GetString()!)
        {
            IsV2 = root.GetProperty("v2").GetBoolean(),
        };
    }

    public string Recorded(string file) => File.ReadAllText(SharedData.Require("data", Folder, file));

    public NameComparison Compare()
    {
        var diagnostics = new DiagnosticBag();
        var folder = new RegistryFolder(SharedData.Require("data", WorkingFolder), diagnostics);
        var baseline = RegistryCompiler.Compile(folder.Load(Baseline.TrimEnd('/')), diagnostics);
        var current = RegistryCompiler.Compile(folder.Load(Registry.TrimEnd('/')), diagnostics);
        return IsV2 ? NameComparison.OfSignals(baseline, current) : NameComparison.OfGroups(baseline, current);
    }
}
