using System.Globalization;
using System.Text;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>A whole number that a cell takes.</summary>
/// <param name="Least">The least it may be.</param>
/// <param name="Most">The most.</param>
internal sealed record CellNumber(int Least, int Most)
{
    /// <summary>Twips: the widest page that Word knows, 22 inches.</summary>
    public const int WidestCell = 31_680;

    /// <summary>Word's tables have no more columns.</summary>
    public const int MostColumns = 63;

    /// <summary>The number in a text, fractions rounded; null when it is none or out of range.</summary>
    public int? Read(string text) =>
        decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
        && value >= Least && value <= Most
            ? (int)decimal.Round(value)
            : null;
}

/// <summary>A cell that is merged with the one above when both give the same value.</summary>
/// <param name="Table">The table's element.</param>
/// <param name="Column">Which cell of its row.</param>
/// <param name="Prefix">Of WordprocessingML.</param>
internal sealed record CellMerge(int Table, int Column, string Prefix)
{
    /// <summary>The cell begins anew.</summary>
    public byte[] Restart { get; } = Encoding.UTF8.GetBytes($"<{Prefix}vMerge {Prefix}val=\"restart\"/>");

    /// <summary>The cell above goes on.</summary>
    public byte[] Continue { get; } = Encoding.UTF8.GetBytes($"<{Prefix}vMerge/>");
}
