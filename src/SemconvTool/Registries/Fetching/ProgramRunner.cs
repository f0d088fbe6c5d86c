using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SemconvTool.Registries.Fetching;

/// <summary>Runs a program to its end, without a shell and without a terminal.</summary>
internal static class ProgramRunner
{
    /// <summary>As much as an archive may hold, and the padding of its files.</summary>
    private const long MaximumBytes = 640L << 20;

    /// <summary>What a program complains of: the end of it is enough for a report.</summary>
    private const int ComplaintBytes = 64 << 10;

    private static readonly TimeSpan KillTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The result; null when there is no such program.</summary>
    /// <param name="start">The program, its arguments and its environment.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="FetchException">It took too long or printed more than anybody wants.</exception>
    public static ProgramResult? Run(ProcessStartInfo start, TimeSpan timeout, CancellationToken cancellation) =>
        RunToEnd(start, timeout, cancellation).GetAwaiter().GetResult();

    private static async Task<ProgramResult?> RunToEnd(ProcessStartInfo start, TimeSpan timeout, CancellationToken cancellation)
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
        var name = Path.GetFileName(start.FileName);
        var isDone = false;
        try
        {
            var result = await Collect(process, name, limit.Token);
            isDone = true;
            return result;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new FetchException(string.Create(CultureInfo.InvariantCulture, $"'{name}' did not end within {timeout.TotalSeconds} seconds"));
        }
        finally
        {
            if (!isDone)
            {
                Kill(process);
            }
        }
    }

    /// <remarks>
    /// A program that goes on in the background can hold the streams open after the one that was started has ended, and out of reach
    /// of whoever kills that. So nothing waits for a stream longer than allowed.
    /// </remarks>
    private static async Task<ProgramResult> Collect(Process process, string name, CancellationToken cancellation)
    {
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.BaseStream, process.StandardError.BaseStream);
        var complaint = Task.Run(() => ReadEnd(error, cancellation), cancellation);
        var bytes = await Task.Run(() => ReadAll(output, name, cancellation), cancellation).WaitAsync(cancellation);
        var text = await complaint.WaitAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new ProgramResult(process.ExitCode, bytes, text);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAll(Stream source, string name, CancellationToken cancellation)
    {
        using var target = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var count = await source.ReadAsync(buffer, cancellation); count > 0; count = await source.ReadAsync(buffer, cancellation))
        {
            if (target.Length + count > MaximumBytes)
            {
                throw new FetchException(string.Create(CultureInfo.InvariantCulture, $"'{name}' printed more than {MaximumBytes} bytes"));
            }

            await target.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }

        return target.GetBuffer().AsMemory(0, (int)target.Length);
    }

    /// <summary>Reads to the end, so that the program can go on, and keeps the last of it.</summary>
    private static async Task<string> ReadEnd(Stream source, CancellationToken cancellation)
    {
        var buffer = new byte[2 * ComplaintBytes];
        var length = 0;
        for (var count = await source.ReadAsync(buffer, cancellation); count > 0; count = await source.ReadAsync(buffer.AsMemory(length), cancellation))
        {
            length += count;
            if (length > ComplaintBytes)
            {
                buffer.AsSpan(length - ComplaintBytes, ComplaintBytes).CopyTo(buffer);
                length = ComplaintBytes;
            }
        }

        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(KillTimeout);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException or NotSupportedException)
        {
            // It ended by itself meanwhile, or lets nobody end it.
            return;
        }
    }
}
