using Semconv.Text;

namespace SemconvTool.Doctor.Documents;

/// <summary>A variable of the process <c>daprd</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Place">Where it was written; null for the command line.</param>
internal sealed record EnvironmentVariable(string Name, string Value, Location? Place);
