using Xunit;

namespace Semconv.TestSupport;

/// <summary>Compares text with a file of the repository; <c>UPDATE_BASELINES=1</c> writes the file instead.</summary>
public static class Baseline
{
    public static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1";

    public static void AssertEquals(string path, string actual)
    {
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"'{path}' is missing; UPDATE_BASELINES=1 writes it, then read it");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
