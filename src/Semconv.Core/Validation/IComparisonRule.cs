using Semconv.Core.Resolution;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation;

/// <summary>One check of how a registry changed since an earlier version of it.</summary>
public interface IComparisonRule
{
    DiagnosticDescriptor Descriptor { get; }

    void Check(ResolvedRegistry baseline, ResolvedRegistry current, DiagnosticBag diagnostics);
}
