using System.Text;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;

namespace Semconv.LiveCheck.Matching.Origins;

/// <summary>Finds the origin of samples; one that is the same as that of the sample before costs a comparison.</summary>
/// <remarks>Resources come from the network, so their number is bounded: further ones share one origin, which is counted. Not for several threads.</remarks>
public sealed class OriginTable(SpanTypeTable types, int largestCount = 1 << 16)
{
    private readonly Dictionary<ulong, Origin> _origins = [];
    private readonly List<Origin> _byNumber = [];
    private readonly Dictionary<string, SeenService> _services = new(StringComparer.Ordinal);
    private InputTraits _input;
    private int _resourceNumber = -1;
    private ulong _resourceHash;
    private Origin? _last;
    private byte[] _lastScope = [];
    private ulong _lastScopeHash;
    private readonly Origin?[] _overflow = new Origin?[types.ScopeCount + 1];

    /// <summary>Keeps what resources say; null when nobody wants it.</summary>
    public ResourceMemory? Resources { get; init; }

    public int Count => _byNumber.Count;

    /// <summary>How many samples found no room for their origin.</summary>
    public long OverflowCount { get; private set; }

    public Origin this[int number] => _byNumber[number];

    /// <summary>The services that were seen, in no order that means anything.</summary>
    public IReadOnlyCollection<SeenService> Services => _services.Values;

    /// <summary>Forgets the last resource: another input counts its resources anew.</summary>
    public void StartInput(InputTraits input)
    {
        _input = input;
        _resourceNumber = -1;
        _last = null;
    }

    public Origin Find(in SampleOrigin sample)
    {
        if (sample.ResourceNumber != _resourceNumber)
        {
            _resourceNumber = sample.ResourceNumber;
            _resourceHash = ByteHash.Mix(ContentHash.Of(sample.ResourceAttributes), ByteHash.Of(sample.ResourceSchemaUrl));
            _last = null;
        }

        var scopeHash = ScopeHash(sample);
        if (_last is null || scopeHash != _lastScopeHash || !sample.ScopeName.SequenceEqual(_lastScope))
        {
            _last = Change(sample, scopeHash);
        }

        if (_last.IsOverflow)
        {
            OverflowCount++;
        }

        return _last;
    }

    private Origin Change(in SampleOrigin sample, ulong scopeHash)
    {
        _lastScopeHash = scopeHash;
        _lastScope = sample.ScopeName.ToArray();
        return Intern(sample, ByteHash.Mix(ByteHash.Mix(_resourceHash, ByteHash.Of(sample.ScopeName)), scopeHash));
    }

    /// <summary>What of a scope is mostly not there.</summary>
    private static ulong ScopeHash(in SampleOrigin sample) =>
        (sample.ScopeVersion.IsEmpty ? 1 : ByteHash.Of(sample.ScopeVersion))
        + (sample.ScopeSchemaUrl.IsEmpty ? 0 : ByteHash.Mix(ByteHash.Of(sample.ScopeSchemaUrl), 2))
        + (sample.ScopeAttributes.IsEmpty ? 0 : ByteHash.Mix(ContentHash.Of(sample.ScopeAttributes), 3));

    private Origin Intern(in SampleOrigin sample, ulong hash)
    {
        // What a form of input leaves out is read otherwise than what the sender left out.
        var key = ByteHash.Mix(hash, (ulong)_input.Format << 32 | (uint)_input.Losses);
        if (_origins.TryGetValue(key, out var origin))
        {
            return origin;
        }

        if (_byNumber.Count >= largestCount)
        {
            return Overflow(types.ScopeNumber(sample.ScopeName));
        }

        origin = Make(sample, _byNumber.Count, hash);
        _byNumber.Add(origin);
        _origins.Add(key, origin);
        return origin;
    }

    private Origin Make(in SampleOrigin sample, int number, ulong hash)
    {
        var scope = Encoding.UTF8.GetString(sample.ScopeName);
        var scopeNumber = types.ScopeNumber(sample.ScopeName);
        var service = ValueOf(sample.ResourceAttributes, "service.name"u8);
        return new Origin(number, hash)
        {
            Service = service,
            Seen = Seen(service),
            ServiceInstance = ValueOf(sample.ResourceAttributes, "service.instance.id"u8),
            Resource = Resources?.Find(_resourceHash, sample.ResourceAttributes) ?? [],
            Scope = scope,
            ScopeVersion = Encoding.UTF8.GetString(sample.ScopeVersion),
            ScopeNumber = scopeNumber,
            IsSidecar = types.SidecarScopes.Contains(scope, StringComparer.Ordinal),
            IsJudged = IsJudged(scopeNumber, scope),
            Input = _input,
        };
    }

    private Origin Overflow(int scope)
    {
        if (_overflow[scope] is { } known)
        {
            return known;
        }

        var origin = new Origin(_byNumber.Count, (ulong)scope)
        {
            Service = "…",
            Seen = Seen("…"),
            ServiceInstance = string.Empty,
            Scope = types.Scope(scope),
            ScopeVersion = string.Empty,
            ScopeNumber = scope,
            IsSidecar = types.SidecarScopes.Contains(types.Scope(scope), StringComparer.Ordinal),
            IsJudged = scope > 0 ? IsJudged(scope, types.Scope(scope)) : !types.HasScopes,
            Input = _input,
            IsOverflow = true,
        };
        _byNumber.Add(origin);
        _overflow[scope] = origin;
        return origin;
    }

    private SeenService Seen(string name)
    {
        if (!_services.TryGetValue(name, out var service))
        {
            _services.Add(name, service = new SeenService(name));
        }

        return service;
    }

    /// <summary>Zipkin's exporters may leave the scope out, so that none says nothing there.</summary>
    private bool IsJudged(int number, string scope) =>
        !types.HasScopes || (number > 0 ? !types.SharedScopes.Contains(scope, StringComparer.Ordinal) : scope.Length == 0 && !_input.IsCaseFolded);

    private static string ValueOf(in SampleAttributes attributes, ReadOnlySpan<byte> key)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Key.SequenceEqual(key) && attribute.Value.Kind == SampleValueKind.Text)
            {
                return Encoding.UTF8.GetString(attribute.Value.Text);
            }
        }

        return string.Empty;
    }
}
