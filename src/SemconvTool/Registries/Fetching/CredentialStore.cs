using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Configuration;
using SemconvTool.Configuration.Toml;

namespace SemconvTool.Registries.Fetching;

/// <summary>The tokens of a run: that of the longest matching prefix is sent, and each is asked for once.</summary>
internal sealed class CredentialStore
{
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromSeconds(60);

    private readonly ImmutableArray<Credential> _credentials;
    private readonly Dictionary<Credential, string> _tokens = [];
    private readonly ToolEnvironment _environment;

    private CredentialStore(ImmutableArray<Credential> credentials, ToolEnvironment environment)
    {
        _credentials = credentials;
        _environment = environment;
    }

    public static CredentialStore Load(WeaverConfiguration configuration, ToolEnvironment environment, DiagnosticBag diagnostics) =>
        new([.. configuration.Tables("auth").Select(table => Read(table, diagnostics)).OfType<Credential>()], environment);

    /// <summary>The entry for a URL; null when none is for it.</summary>
    public Credential? Find(string url) => _credentials.Where(each => each.IsFor(url)).MaxBy(each => each.UrlPrefix.Length);

    /// <summary>The token of an entry; null when it cannot be had, and then why.</summary>
    public string? TokenOf(Credential credential, out string? problem)
    {
        problem = null;
        if (_tokens.TryGetValue(credential, out var known))
        {
            return known;
        }

        var token = credential switch
        {
            { Token: { } written } => written,
            { TokenVariable: { } variable } => _environment.Variable(variable),
            _ => RunCommand(credential, ref problem),
        };
        if (string.IsNullOrWhiteSpace(token))
        {
            problem ??= credential.TokenVariable is { } variable ? $"the variable '{variable}' is not set" : "it is empty";
            return null;
        }

        return _tokens[credential] = token.Trim();
    }

    private static Credential? Read(TomlTable table, DiagnosticBag diagnostics)
    {
        string[] sources = ["token", "token_env", "token_command"];
        if (table.Find("url_prefix") is not TomlString prefix || !IsAddress(prefix.Text) || sources.Count(key => table.Find(key) is not null) != 1)
        {
            diagnostics.Report(ConfigurationDiagnostics.WrongCredential(table.Location));
            return null;
        }

        var command = table.Find("token_command") is TomlArray array ? array.Items.OfType<TomlString>().Select(item => item.Text) : [];
        return new Credential(prefix.Text, prefix.Location)
        {
            Token = (table.Find("token") as TomlString)?.Text,
            TokenVariable = (table.Find("token_env") as TomlString)?.Text,
            TokenCommand = [.. command],
        };
    }

    /// <summary>A prefix that ends before the host would send the token to every host.</summary>
    private static bool IsAddress(string prefix) => RegistryPath.IsWeb(prefix) && Uri.TryCreate(prefix, UriKind.Absolute, out _);

    private string? RunCommand(Credential credential, ref string? problem)
    {
        if (credential.TokenCommand is not [var program, .. var arguments])
        {
            problem = "'token_command' is empty";
            return null;
        }

        try
        {
            if (ProgramFile.Find(program, _environment) is not { } file
                || ProgramRunner.Run(new ProcessStartInfo(file, arguments) { WorkingDirectory = _environment.WorkingFolder }, CommandTimeout, _environment.Cancellation) is not { } result)
            {
                problem = $"'{program}' cannot be started";
                return null;
            }

            problem = result.ExitCode == 0 ? null : $"'{program}' failed";
            return result.ExitCode == 0 ? Encoding.UTF8.GetString(result.Output.Span) : null;
        }
        catch (FetchException exception)
        {
            problem = exception.Message;
            return null;
        }
    }
}
