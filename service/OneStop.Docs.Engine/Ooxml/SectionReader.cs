using System.Xml.Linq;

namespace OneStop.Docs.Engine.Ooxml;

/// <summary>Reads page set-up (<c>w:sectPr</c>, ECMA-376-1 §17.6.17).</summary>
internal static class SectionReader
{
    /// <summary>The section that ends with <paramref name="properties"/>.</summary>
    public static ModelSection Read(XElement properties, int firstBlock, int endBlock, IReadOnlyList<ModelMargin> margins)
    {
        var size = properties.Element(W.Name("pgSz"));
        var margin = properties.Element(W.Name("pgMar"));
        var width = size.Twips("w") ?? Length.FromTwips(12_240);
        var height = size.Twips("h") ?? Length.FromTwips(15_840);
        return new()
        {
            FirstBlock = firstBlock,
            BlockCount = endBlock - firstBlock,
            PageWidth = width,
            PageHeight = height,
            Landscape = size?.Attribute(W.Name("orient"))?.Value == "landscape" || width.Emu > height.Emu,
            Top = margin.Twips("top") ?? Length.Zero,
            Right = margin.Twips("right") ?? Length.Zero,
            Bottom = margin.Twips("bottom") ?? Length.Zero,
            Left = margin.Twips("left") ?? Length.Zero,
            HeaderDistance = margin.Twips("header") ?? Length.Zero,
            FooterDistance = margin.Twips("footer") ?? Length.Zero,
            FirstPageDiffers = properties.Toggle("titlePg") ?? false,
            FirstPageNumber = properties.Element(W.Name("pgNumType")).Number("start"),
            Margins = margins,
        };
    }
}
