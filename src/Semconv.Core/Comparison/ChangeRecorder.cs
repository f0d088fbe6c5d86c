using Semconv.Core.Resolution;
using Semconv.Text;

namespace Semconv.Core.Comparison;

/// <summary>Adds the changes of one definition to a list.</summary>
/// <param name="changes">The list.</param>
/// <param name="subject">The definition.</param>
/// <param name="before">As it was; as it is when it was added.</param>
/// <param name="after">As it is; as it was when it was removed.</param>
internal sealed class ChangeRecorder(List<RegistryChange> changes, ChangeSubject subject, Definition before, Definition after)
{
    public ChangeSubject Subject => subject;

    public void Add(ChangeKind kind, string? part = null, string? from = null, string? to = null, Location? location = null) =>
        changes.Add(new RegistryChange(kind, subject)
        {
            Stability = before.Stability,
            Part = part,
            Before = from,
            After = to,
            Location = location ?? after.Provenance.Location,
        });
}
