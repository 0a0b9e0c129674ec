using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Ooxml;

/// <summary>A .docx as a reader sees it: blocks in order with the formatting that takes effect. Read-only.</summary>
/// <remarks>Tracked changes are read as accepted, fields by their results, hidden text is left out of <c>Text</c>.</remarks>
public sealed record DocumentModel
{
    /// <summary>Paragraphs and tables of the body, in order.</summary>
    public required IReadOnlyList<ModelBlock> Blocks { get; init; }

    /// <summary>At least one; each says how many of <see cref="Blocks"/> it holds.</summary>
    public required IReadOnlyList<ModelSection> Sections { get; init; }

    /// <summary>Footnotes, then endnotes, in the order they are referred to; separators left out.</summary>
    public IReadOnlyList<ModelNote> Notes { get; init; } = [];

    /// <summary>The main part's name in the package.</summary>
    public required string Part { get; init; }

    /// <summary>Reads the document in <paramref name="package"/>, or says every part that cannot be read.</summary>
    public static Outcome<DocumentModel> Read(PackageParts package) => Read(package, PackageLimits.Default);

    /// <summary>Reads the document in <paramref name="package"/> with elements nested no deeper than <paramref name="limits"/> allow.</summary>
    public static Outcome<DocumentModel> Read(PackageParts package, PackageLimits limits) =>
        DocumentReader.Read(name => package.Find(name)?.Content, limits.XmlDepth);
}

/// <summary>A section: its page set-up and what stands in its margins.</summary>
public sealed record ModelSection
{
    /// <summary>Index in <see cref="DocumentModel.Blocks"/> of its first block.</summary>
    public required int FirstBlock { get; init; }

    /// <summary>How many blocks it holds.</summary>
    public required int BlockCount { get; init; }

    /// <summary>Page width as it lies in front of the reader.</summary>
    public Length PageWidth { get; init; } = Length.FromTwips(12_240);

    /// <summary>Page height as it lies in front of the reader.</summary>
    public Length PageHeight { get; init; } = Length.FromTwips(15_840);

    /// <summary>True when the page is said to lie, or is wider than high.</summary>
    public bool Landscape { get; init; }

    /// <summary>Top margin.</summary>
    public Length Top { get; init; }

    /// <summary>Right margin.</summary>
    public Length Right { get; init; }

    /// <summary>Bottom margin.</summary>
    public Length Bottom { get; init; }

    /// <summary>Left margin.</summary>
    public Length Left { get; init; }

    /// <summary>From the page's top edge to the header.</summary>
    public Length HeaderDistance { get; init; }

    /// <summary>From the page's bottom edge to the footer.</summary>
    public Length FooterDistance { get; init; }

    /// <summary>The first page has a header and footer of its own (<c>w:titlePg</c>).</summary>
    public bool FirstPageDiffers { get; init; }

    /// <summary>Number of the first page where counting starts anew, or null.</summary>
    public int? FirstPageNumber { get; init; }

    /// <summary>Headers and footers in effect, inherited ones included.</summary>
    public IReadOnlyList<ModelMargin> Margins { get; init; } = [];
}

/// <summary>A header or a footer.</summary>
/// <param name="IsHeader">False for a footer.</param>
/// <param name="Pages">Schema value of <c>w:type</c>: default, first or even.</param>
/// <param name="Part">The part it was read from.</param>
/// <param name="Blocks">What stands in it.</param>
public sealed record ModelMargin(bool IsHeader, string Pages, string Part, IReadOnlyList<ModelBlock> Blocks);

/// <summary>A footnote or an endnote.</summary>
/// <param name="Mark">As it stands in the text: 1, 2 … or the author's own mark.</param>
/// <param name="IsEndnote">False for a footnote.</param>
/// <param name="Part">The part it was read from.</param>
/// <param name="Blocks">What stands in it.</param>
public sealed record ModelNote(string Mark, bool IsEndnote, string Part, IReadOnlyList<ModelBlock> Blocks);
