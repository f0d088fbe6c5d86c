using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Advice;

/// <summary>The findings about one sample, by its parts; filled again for the next sample.</summary>
/// <remarks>
/// The parts are numbered as Weaver writes them: the sample itself is 0, then its attributes, then each event, link or point followed by
/// its own attributes and exemplars.
/// </remarks>
public sealed class SampleFindings
{
    private (int Part, Finding Finding)[] _findings = new (int, Finding)[64];
    private int _count;

    /// <summary>How many findings there are.</summary>
    public int Count => _count;

    /// <summary>The findings about one part, in the order in which they were made.</summary>
    public Enumerator Of(int part) => new(_findings, _count, part);

    internal void Clear() => _count = 0;

    internal void Add(int part, Finding finding)
    {
        if (_count == _findings.Length)
        {
            Array.Resize(ref _findings, _count * 2);
        }

        _findings[_count++] = (part, finding);
    }

    /// <summary>Goes over the findings about one part.</summary>
    public ref struct Enumerator
    {
        private readonly (int Part, Finding Finding)[] _findings;
        private readonly int _count;
        private readonly int _part;
        private int _index;

        internal Enumerator((int Part, Finding Finding)[] findings, int count, int part)
        {
            _findings = findings;
            _count = count;
            _part = part;
            _index = -1;
        }

        public readonly Finding Current => _findings[_index].Finding;

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (++_index < _count)
            {
                if (_findings[_index].Part == _part)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
