using System.Collections.Immutable;
using Semconv.LiveCheck.Matching.Origins;

namespace SemconvTool.LiveChecking.Listening.Views;

/// <summary>Picks the services that sent most, without sorting all: names come from the network and may be many.</summary>
internal static class BusiestServices
{
    public const int Most = 12;

    public static ImmutableArray<(string Name, long Spans)> Of(IEnumerable<SeenService> services)
    {
        var busiest = new List<(string Name, long Spans)>(Most + 1);
        foreach (var service in services)
        {
            var place = busiest.Count;
            while (place > 0 && IsBefore(service, busiest[place - 1]))
            {
                place--;
            }

            if (place < Most)
            {
                busiest.Insert(place, (service.Name, service.Spans));
                busiest.RemoveRange(Math.Min(busiest.Count, Most), busiest.Count - Math.Min(busiest.Count, Most));
            }
        }

        return [.. busiest];
    }

    private static bool IsBefore(SeenService service, (string Name, long Spans) other) =>
        service.Spans > other.Spans || (service.Spans == other.Spans && string.CompareOrdinal(service.Name, other.Name) < 0);
}
