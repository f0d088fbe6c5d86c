namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>One word of definition files, configurations or markers and what it stands for.</summary>
/// <remarks>A class: generic code of the platform over a struct of ours is compiled anew in every process.</remarks>
public sealed record Keyword<T>(string Text, T Value)
    where T : struct, Enum;
