using Semconv.Text.Diagnostics;
using SemconvTool.Session;
using Xunit;

namespace SemconvTool.Tests.Session;

/// <summary>The registry that every run may compile before its own.</summary>
public sealed class CompilerWarmUpTests
{
    /// <summary>What is wrong in it would be left out, and not be warm.</summary>
    [Fact]
    public void The_registry_that_warms_up_has_no_errors()
    {
        var diagnostics = new DiagnosticBag();
        CompilerWarmUp.Compile(diagnostics);
        Assert.False(diagnostics.HasErrors);
    }

    [Fact]
    public void The_templates_that_warm_up_have_no_errors_and_use_what_is_there()
    {
        Assert.Empty(TemplateWarmUp.Render(CompilerWarmUp.Compile(new DiagnosticBag())).ToImmutable());
        Assert.Empty(TemplateWarmUp.RenderComments().ToImmutable());
    }

    [Fact]
    public void Commands_that_compile_a_registry_are_those_of_the_list()
    {
        string[] others = ["infer", "json-schema"];
        var expected = Program.Commands.Where(command => command.IsRegistryCommand).Select(command => command.Name).Except(others);

        Assert.Equal(expected, Program.Commands.Select(command => command.Name).Where(CompilerWarmUp.IsFor));
        Assert.True(CompilerWarmUp.IsFor("registry"));
    }
}
