namespace SemconvTool.Registries;

/// <summary>Where a registry is and how it is read.</summary>
internal enum RegistryPathKind
{
    /// <summary>A folder or file of this machine.</summary>
    Local,

    /// <summary>A <c>.zip</c>, <c>.tar.gz</c>, <c>.tgz</c> or <c>.tar</c> of this machine.</summary>
    LocalArchive,

    /// <summary>A <c>.zip</c> or <c>.tar.gz</c> behind a URL.</summary>
    RemoteArchive,

    /// <summary>A manifest or a published registry behind a URL.</summary>
    RemoteFile,

    /// <summary>A git repository behind a URL.</summary>
    Git,
}
