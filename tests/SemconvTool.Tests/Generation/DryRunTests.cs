namespace SemconvTool.Tests.Generation;

/// <summary><c>semconv generate --dry-run</c>.</summary>
public sealed class DryRunTests
{
    [Theory]
    [InlineData("--dry-run")]
    [InlineData("--dry-run=true")]
    public void Says_what_would_be_done_and_does_not_do_it(string option)
    {
        using var folder = GenerationProject.With(("keys", "out"), ("more", "else")).Write("out/keys.txt", "old").Write("out/gone.txt", GenerationProject.Expected);
        folder.Generate("more", "else");
        var result = folder.Generate(option);
        Assert.Equal((ExitCode.Clean, string.Empty), (result.Code, result.Output));
        Assert.StartsWith(
            "would remove out/gone.txt\nwould update out/keys.txt\nwould generate keys: 1 file in out, 2 changed, 0 unchanged; nothing was written\n"
            + "would generate more: 1 file in else, 0 changed, 1 unchanged; nothing was written (",
            result.Error,
            StringComparison.Ordinal);
        Assert.Equal("old", folder.Read("out/keys.txt"));
        Assert.True(File.Exists(folder["out/gone.txt"]));
    }

    [Fact]
    public void Makes_no_folder()
    {
        using var folder = GenerationProject.With();
        Assert.StartsWith("would create out/keys.txt\n", folder.Generate("keys", "out", "--dry-run").Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void Switched_off_writes()
    {
        using var folder = GenerationProject.With();
        folder.Generate("keys", "out", "--dry-run=false");
        Assert.True(File.Exists(folder["out/keys.txt"]));
    }

    [Fact]
    public void With_check_is_a_check()
    {
        using var folder = GenerationProject.With();
        var result = folder.Generate("keys", "out", "--dry-run", "--check");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("+shop.order.id", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Error_in_a_template_is_an_error()
    {
        using var folder = GenerationProject.With().Write("templates/keys/keys.txt.j2", "{{ 1 | nofilter }}");
        Assert.Equal(ExitCode.Findings, folder.Generate("keys", "out", "--dry-run").Code);
    }
}
