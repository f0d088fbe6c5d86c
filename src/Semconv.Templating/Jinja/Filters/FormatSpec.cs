namespace Semconv.Templating.Jinja.Filters;

/// <summary>One conversion of a format text.</summary>
internal sealed class FormatSpec
{
    public string? Name { get; set; }

    /// <summary>Where the conversion character is.</summary>
    public int Offset { get; set; }

    public char Conversion { get; set; }

    public int Width { get; set; }

    public int? Precision { get; set; }

    /// <summary><c>&lt;</c>, <c>&gt;</c>, <c>^</c> or none.</summary>
    public char Alignment { get; set; }

    public char Fill { get; set; } = ' ';

    /// <summary><c>+</c>, a blank, or none.</summary>
    public char Sign { get; set; }

    public bool PadsWithZeros { get; set; }

    public bool IsAlternate { get; set; }

    public char Grouping { get; set; }

    /// <summary>Printf aligns texts right, format fields align them left.</summary>
    public bool IsPrintf { get; set; } = true;

    public void SetFlag(char flag)
    {
        switch (flag)
        {
            case '-':
                Alignment = '<';
                break;
            case '0':
                PadsWithZeros = true;
                break;
            case '#':
                IsAlternate = true;
                break;
            default:
                Sign = Sign == '+' ? '+' : flag;
                break;
        }
    }
}
