namespace Semconv.Core.Yaml.Parsing;

/// <summary>Collects the items of one sequence.</summary>
internal sealed class YamlItemList
{
    private YamlNode[] _items = new YamlNode[8];
    private int _count;

    public void Add(YamlNode item)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, _count * 2);
        }

        _items[_count++] = item;
    }

    public YamlNode[] ToArray()
    {
        if (_count == 0)
        {
            return [];
        }

        var items = new YamlNode[_count];
        Array.Copy(_items, items, _count);
        return items;
    }

    public YamlItemList Clear()
    {
        _count = 0;
        return this;
    }
}
