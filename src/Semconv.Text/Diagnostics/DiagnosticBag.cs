using System.Collections.Immutable;

namespace Semconv.Text.Diagnostics;

/// <summary>Collects what stages report; every stage takes one as its last parameter.</summary>
/// <remarks>Safe to share between threads. What comes out is sorted and free of repeats, whatever the order of reports.</remarks>
public sealed class DiagnosticBag
{
    private readonly Lock _lock = new();
    private readonly List<Diagnostic> _diagnostics = [];
    private int _errors;

    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    /// <summary>How many were reported so far, repeats included.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _diagnostics.Count;
            }
        }
    }

    /// <summary>What was reported after the first <paramref name="count"/>, in the order of reports.</summary>
    public ImmutableArray<Diagnostic> Since(int count)
    {
        lock (_lock)
        {
            return [.. _diagnostics.Skip(count)];
        }
    }

    public void Report(Diagnostic diagnostic)
    {
        lock (_lock)
        {
            _diagnostics.Add(diagnostic);
            if (diagnostic.Severity == Severity.Error)
            {
                _errors++;
            }
        }
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Report(diagnostic);
        }
    }

    /// <summary>Everything reported, without repeats, sorted by path, position, id and message (ordinal).</summary>
    public ImmutableArray<Diagnostic> ToImmutable()
    {
        lock (_lock)
        {
            var sorted = StableOrder.Of(_diagnostics, DiagnosticOrder.Instance.Compare);
            var result = ImmutableArray.CreateBuilder<Diagnostic>(_diagnostics.Count);
            foreach (var diagnostic in sorted)
            {
                if (result.Count == 0 || DiagnosticOrder.Instance.Compare(result[^1], diagnostic) != 0)
                {
                    result.Add(diagnostic);
                }
            }

            return result.DrainToImmutable();
        }
    }
}
