namespace SemconvTool.Configuration;

/// <summary>What the value of a setting must be.</summary>
internal enum SettingKind
{
    Text,
    Flag,

    /// <summary>A whole number that is not negative.</summary>
    Count,
    Port,
    Texts,

    /// <summary>Free keys with strings as values.</summary>
    Map,

    /// <summary>Free keys with maps as values.</summary>
    Maps,
}
