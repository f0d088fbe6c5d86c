using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SemconvTool.Registries.Fetching;

/// <summary>Runs a program to its end, without a shell and without a terminal.</summary>
internal static class ProgramRunner
{
    /// <summary>As much as an archive may hold, and the padding of its files.</summary>
    private const long MaximumBytes = 640L << 20;

    /// <summary>The result; null when there is no such program.</summary>
    /// <param name="start">The program, its arguments and its environment.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="FetchException">It took too long or printed more than anybody wants.</exception>
    public static ProgramResult? Run(ProcessStartInfo start, TimeSpan timeout, CancellationToken cancellation)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.UseShellExecute = false;
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Exception exception) when (exception is Win32Exception or FileNotFoundException)
        {
            return null;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        using var kill = limit.Token.Register(() => Kill(process));
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var output = new MemoryStream();
        var isTooMuch = !TryCopy(process.StandardOutput.BaseStream, output);
        if (isTooMuch)
        {
            Kill(process);
        }

        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        if (limit.IsCancellationRequested)
        {
            throw new FetchException(string.Create(CultureInfo.InvariantCulture, $"'{start.FileName}' did not end within {timeout.TotalSeconds} seconds"));
        }

        if (isTooMuch)
        {
            throw new FetchException(string.Create(CultureInfo.InvariantCulture, $"'{start.FileName}' printed more than {MaximumBytes} bytes"));
        }

        return new ProgramResult(process.ExitCode, output.GetBuffer().AsMemory(0, (int)output.Length), error.GetAwaiter().GetResult());
    }

    private static bool TryCopy(Stream source, MemoryStream target)
    {
        var buffer = new byte[1 << 16];
        for (var count = source.Read(buffer); count > 0; count = source.Read(buffer))
        {
            if (target.Length + count > MaximumBytes)
            {
                return false;
            }

            target.Write(buffer, 0, count);
        }

        return true;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself meanwhile.
        }
    }
}
