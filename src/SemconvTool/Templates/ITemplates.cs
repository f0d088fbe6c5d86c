using System.Collections.Immutable;
using Semconv.Core.Generation;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Generation;

namespace SemconvTool.Templates;

/// <summary>The templates of all targets, wherever they are.</summary>
internal interface ITemplates
{
    /// <summary>What says which targets there are: files of this machine, never those of an archive.</summary>
    ImmutableArray<SourceText> ReadShared(DiagnosticBag diagnostics);

    /// <summary>The templates of a target and its configuration; null when there is none, which is reported.</summary>
    /// <param name="target">The name of the folder.</param>
    /// <param name="configurations">The files to use instead of those that apply; empty for those that apply.</param>
    TemplatePackage? Read(string target, ImmutableArray<string> configurations);

    /// <summary>The same with no configuration but that of the target's own folder, as Weaver reads it for pages of Markdown.</summary>
    TemplatePackage? ReadAlone(string target);

    /// <summary>The templates of a form that a report is printed in; null when there are none of that name.</summary>
    /// <remarks>As in Weaver, its own configuration is the only one: that of the repository is about what is generated.</remarks>
    TemplatePackage? ReadForm(string name);

    /// <summary>The forms that there are templates for, in the order of their names.</summary>
    IReadOnlyList<string> Forms { get; }

    /// <summary>Where the templates of a target are, seen from a folder; the same on every machine when both are in one repository.</summary>
    string PlaceOf(string target, string folder);

    /// <summary>Names the files of a target, and all places where a configuration for it could be.</summary>
    void AddInputs(string target, WatchedFiles files);
}
