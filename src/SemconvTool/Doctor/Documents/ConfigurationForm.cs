namespace SemconvTool.Doctor.Documents;

/// <summary>Who reads a configuration: the two readers take different forms of it.</summary>
internal enum ConfigurationForm
{
    /// <summary>Nothing tells; what only one of them refuses is a warning.</summary>
    Unknown,

    /// <summary>A resource in a cluster, which the API server holds to a schema.</summary>
    Kubernetes,

    /// <summary>A file that <c>daprd</c> reads itself, environment variables first.</summary>
    SelfHosted,
}
