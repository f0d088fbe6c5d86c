using Semconv.Text.Diagnostics;
using SemconvTool.Configuration;

namespace SemconvTool.Tests.Configuration;

/// <summary>Where a configuration file is looked for.</summary>
public sealed class ConfigurationLocatorTests
{
    private const string Setting = "[registry]\npath = 'found'";

    [Fact]
    public void File_of_the_repository_is_found_from_a_folder_below()
    {
        using var folder = new TestFolder().Write(".git/HEAD", "x").Write(".weaver.toml", Setting).Write("a/b/x", "");
        folder.WorkingFolder = folder["a/b"];
        var (configuration, problems) = Load(folder, null);
        Assert.Equal("found", configuration.Text("registry.path"));
        Assert.Equal(folder.Root, configuration.Folder);
        Assert.Empty(problems);
    }

    [Fact]
    public void File_outside_the_repository_is_named_and_not_read()
    {
        using var folder = new TestFolder().Write(".weaver.toml", Setting).Write("repository/.git/HEAD", "x").Write("repository/a/x", "");
        folder.WorkingFolder = folder["repository/a"];
        var (configuration, problems) = Load(folder, null);
        Assert.Null(configuration.Text("registry.path"));
        var note = Assert.Single(problems);
        Assert.Equal((Severity.Note, "SC7205", "../../.weaver.toml"), (note.Severity, note.Id, note.Location!.Value.Source.Path));
    }

    [Fact]
    public void Outside_a_repository_only_the_working_folder_counts()
    {
        using var folder = new TestFolder().Write(".weaver.toml", Setting).Write("a/x", "");
        Assert.Equal("found", Load(folder, null).Configuration.Text("registry.path"));
        folder.WorkingFolder = folder["a"];
        Assert.Equal("SC7205", Assert.Single(Load(folder, null).Problems).Id);
    }

    [Fact]
    public void Named_file_wins_and_may_lie_anywhere()
    {
        using var folder = new TestFolder().Write(".weaver.toml", "[registry]\npath = 'other'").Write("ci/weaver.toml", Setting);
        Assert.Equal("found", Load(folder, "ci/weaver.toml").Configuration.Text("registry.path"));
    }

    [Fact]
    public void Named_file_that_is_missing_is_an_error()
    {
        using var folder = new TestFolder();
        var problem = Assert.Single(Load(folder, "no.toml").Problems);
        Assert.Equal((Severity.Error, "SC7001"), (problem.Severity, problem.Id));
    }

    private static (WeaverConfiguration Configuration, IEnumerable<Diagnostic> Problems) Load(TestFolder folder, string? named)
    {
        var bag = new DiagnosticBag();
        var configuration = ConfigurationLocator.Load(named, folder.Environment(TextWriter.Null, TextWriter.Null), bag);
        return (configuration, bag.ToImmutable());
    }
}
