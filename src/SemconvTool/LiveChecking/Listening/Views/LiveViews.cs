namespace SemconvTool.LiveChecking.Listening.Views;

/// <summary>Chooses the view that fits where standard error leads.</summary>
internal static class LiveViews
{
    /// <summary>Null where nothing is shown: when it is to be quiet, and below a command, to which the terminal belongs.</summary>
    public static ILiveView? Choose(ToolEnvironment environment, ListenSettings settings)
    {
        if (settings.IsQuiet || settings.Work is not null)
        {
            return null;
        }

        return environment.ErrorIsTerminal && environment.Variable("TERM") != "dumb" ? new LiveBlock(environment) : new LiveLog(environment.Error);
    }
}
