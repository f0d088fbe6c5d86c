namespace Semconv.Otlp.Receiver.Bodies;

/// <summary>Keeps down what requests leave behind: the collector by itself lets several times of what is in use gather.</summary>
internal static class Garbage
{
    private const long Most = 64L * 1024 * 1024;

    private static long _bytes;

    /// <summary>Says that an array is dropped.</summary>
    public static void Add(byte[] dropped)
    {
        if (Interlocked.Add(ref _bytes, dropped.Length) >= Most)
        {
            Interlocked.Exchange(ref _bytes, 0);
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
        }
    }
}
