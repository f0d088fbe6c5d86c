using Semconv.Templating.Jinja.Filters.Weaver;

namespace Semconv.Templating.Jinja.Filters;

/// <summary>All filters by name.</summary>
internal static class FilterList
{
    private static readonly Dictionary<string, FilterFunction> All = Collect();

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Null for a name that no filter has.</summary>
    public static FilterFunction? Find(string name) => All.GetValueOrDefault(name);

    private static Dictionary<string, FilterFunction> Collect()
    {
        var all = Builtins();
        foreach (var (name, filter) in WeaverFilterList.All())
        {
            all.Add(name, filter);
        }

        foreach (var (name, filter) in AnsiFilters.All())
        {
            all.Add(name, filter);
        }

        return all;
    }

    private static Dictionary<string, FilterFunction> Builtins() => new()
    {
        ["upper"] = TextFilters.Upper,
        ["lower"] = TextFilters.Lower,
        ["title"] = TextFilters.Title,
        ["capitalize"] = TextFilters.Capitalize,
        ["trim"] = TextFilters.Trim,
        ["replace"] = TextFilters.Replace,
        ["split"] = TextFilters.Split,
        ["lines"] = TextFilters.Lines,
        ["indent"] = TextFilters.Indent,
        ["truncate"] = MarkupFilters.Truncate,
        ["striptags"] = MarkupFilters.StripTags,
        ["format"] = FormatFilter.Format,
        ["urlencode"] = UrlFilter.UrlEncode,
        ["abs"] = NumberFilters.Abs,
        ["round"] = NumberFilters.Round,
        ["int"] = NumberFilters.Int,
        ["float"] = NumberFilters.Float,
        ["bool"] = NumberFilters.Bool,
        ["sum"] = NumberFilters.Sum,
        ["min"] = NumberFilters.Min,
        ["max"] = NumberFilters.Max,
        ["pluralize"] = NumberFilters.Pluralize,
        ["filesizeformat"] = NumberFilters.FileSizeFormat,
        ["length"] = ListFilters.Length,
        ["count"] = ListFilters.Length,
        ["reverse"] = ListFilters.Reverse,
        ["first"] = ListFilters.First,
        ["last"] = ListFilters.Last,
        ["join"] = ListFilters.Join,
        ["list"] = ListFilters.List,
        ["batch"] = ListFilters.Batch,
        ["slice"] = ListFilters.Slice,
        ["chain"] = ListFilters.Chain,
        ["zip"] = ListFilters.Zip,
        ["sort"] = SortFilters.Sort,
        ["unique"] = SortFilters.Unique,
        ["dictsort"] = SortFilters.DictSort,
        ["groupby"] = SortFilters.GroupBy,
        ["select"] = SelectionFilters.Select,
        ["reject"] = SelectionFilters.Reject,
        ["selectattr"] = SelectionFilters.SelectAttr,
        ["rejectattr"] = SelectionFilters.RejectAttr,
        ["map"] = SelectionFilters.Map,
        ["attr"] = SelectionFilters.Attr,
        ["items"] = ConversionFilters.Items,
        ["default"] = ConversionFilters.Default,
        ["d"] = ConversionFilters.Default,
        ["string"] = ConversionFilters.String,
        ["safe"] = ConversionFilters.Safe,
        ["escape"] = ConversionFilters.Escape,
        ["e"] = ConversionFilters.Escape,
        ["tojson"] = ConversionFilters.ToJson,
        ["pprint"] = ConversionFilters.PPrint,
    };
}
