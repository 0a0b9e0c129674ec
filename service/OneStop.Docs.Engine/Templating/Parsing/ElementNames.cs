using System.Collections.Frozen;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>Schema names of the elements that matter (ECMA-376-1 §17; drawing properties §20.4.2.5).</summary>
internal static class ElementNames
{
    private const int LongestName = 40;

    private static readonly FrozenDictionary<string, ElementKind> Wordprocessing = new Dictionary<string, ElementKind>(StringComparer.Ordinal)
    {
        ["body"] = ElementKind.Body,
        ["hdr"] = ElementKind.Header,
        ["ftr"] = ElementKind.Footer,
        ["footnote"] = ElementKind.Note,
        ["endnote"] = ElementKind.Note,
        ["comment"] = ElementKind.Note,
        ["txbxContent"] = ElementKind.TextBoxContent,
        ["p"] = ElementKind.Paragraph,
        ["pPr"] = ElementKind.ParagraphProperties,
        ["r"] = ElementKind.Run,
        ["rPr"] = ElementKind.RunProperties,
        ["t"] = ElementKind.Text,
        ["tab"] = ElementKind.Tab,
        ["br"] = ElementKind.Break,
        ["cr"] = ElementKind.Break,
        ["noBreakHyphen"] = ElementKind.NoBreakHyphen,
        ["softHyphen"] = ElementKind.SoftHyphen,
        ["lastRenderedPageBreak"] = ElementKind.RenderedPageBreak,
        ["proofErr"] = ElementKind.ProofError,
        ["hyperlink"] = ElementKind.Hyperlink,
        ["ins"] = ElementKind.Inserted,
        ["moveTo"] = ElementKind.Inserted,
        ["del"] = ElementKind.Deleted,
        ["moveFrom"] = ElementKind.Deleted,
        ["rPrChange"] = ElementKind.RevisionMark,
        ["pPrChange"] = ElementKind.RevisionMark,
        ["sectPrChange"] = ElementKind.RevisionMark,
        ["tblPrChange"] = ElementKind.RevisionMark,
        ["tblGridChange"] = ElementKind.RevisionMark,
        ["tblPrExChange"] = ElementKind.RevisionMark,
        ["trPrChange"] = ElementKind.RevisionMark,
        ["tcPrChange"] = ElementKind.RevisionMark,
        ["numberingChange"] = ElementKind.RevisionMark,
        ["cellIns"] = ElementKind.RevisionMark,
        ["cellDel"] = ElementKind.RevisionMark,
        ["cellMerge"] = ElementKind.RevisionMark,
        ["smartTag"] = ElementKind.Wrapper,
        ["customXml"] = ElementKind.Wrapper,
        ["fldSimple"] = ElementKind.Wrapper,
        ["dir"] = ElementKind.Wrapper,
        ["bdo"] = ElementKind.Wrapper,
        ["sdt"] = ElementKind.ContentControl,
        ["sdtPr"] = ElementKind.ContentControlProperties,
        ["dataBinding"] = ElementKind.DataBinding,
        ["showingPlcHdr"] = ElementKind.DataBinding,
        ["alias"] = ElementKind.NamedValue,
        ["tag"] = ElementKind.NamedValue,
        ["docPart"] = ElementKind.NamedValue,
        ["tblCaption"] = ElementKind.NamedValue,
        ["tblDescription"] = ElementKind.NamedValue,
        ["sdtContent"] = ElementKind.ContentControlContent,
        ["tbl"] = ElementKind.Table,
        ["tblPr"] = ElementKind.TableProperties,
        ["tblGrid"] = ElementKind.TableGrid,
        ["gridCol"] = ElementKind.GridColumn,
        ["tr"] = ElementKind.Row,
        ["tc"] = ElementKind.Cell,
        ["tcPr"] = ElementKind.CellProperties,
        ["tcW"] = ElementKind.CellWidth,
        ["cnfStyle"] = ElementKind.ConditionalFormat,
        ["vMerge"] = ElementKind.VerticalMerge,
        ["gridSpan"] = ElementKind.GridSpan,
        ["fldChar"] = ElementKind.FieldCharacter,
        ["instrText"] = ElementKind.FieldCode,
        ["pict"] = ElementKind.DrawingFrame,
        ["object"] = ElementKind.DrawingFrame,
        ["id"] = ElementKind.ContentControlId,
        ["commentReference"] = ElementKind.CommentReference,
        ["footnoteReference"] = ElementKind.FootnoteReference,
        ["endnoteReference"] = ElementKind.EndnoteReference,
        ["pStyle"] = ElementKind.ParagraphStyle,
        ["numPr"] = ElementKind.NumberingProperties,
        ["numId"] = ElementKind.NumberingId,
        ["ilvl"] = ElementKind.NumberingLevel,
        ["control"] = ElementKind.EmbeddedObject,
        ["sectPr"] = ElementKind.SectionProperties,
        ["bookmarkStart"] = ElementKind.BookmarkStart,
        ["bookmarkEnd"] = ElementKind.BookmarkEnd,
        ["commentRangeStart"] = ElementKind.RangeMarker,
        ["commentRangeEnd"] = ElementKind.RangeMarker,
        ["permStart"] = ElementKind.RangeMarker,
        ["permEnd"] = ElementKind.RangeMarker,
        ["moveFromRangeStart"] = ElementKind.RangeMarker,
        ["moveFromRangeEnd"] = ElementKind.RangeMarker,
        ["moveToRangeStart"] = ElementKind.RangeMarker,
        ["moveToRangeEnd"] = ElementKind.RangeMarker,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Wordprocessing.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of the element with this qualified name, where <paramref name="prefix"/> names WordprocessingML.</summary>
    /// <param name="name">As it stands in the part: <c>w:p</c>.</param>
    /// <param name="prefix">With its colon: <c>w:</c>; empty when it is the default namespace.</param>
    public static ElementKind Of(ReadOnlySpan<byte> name, ReadOnlySpan<byte> prefix)
    {
        if (name.EndsWith(":docPr"u8)) return ElementKind.DrawingProperties;
        if (name.EndsWith(":anchor"u8) || name.EndsWith(":inline"u8)) return ElementKind.DrawingFrame;
        // VML keeps its customary prefixes: no writer uses others.
        if (name.StartsWith("v:"u8)) return name.SequenceEqual("v:shapetype"u8) ? ElementKind.ShapeType : ElementKind.Shape;
        if (name.SequenceEqual("o:OLEObject"u8)) return ElementKind.EmbeddedObject;
        if (name.EndsWith(":cNvPr"u8)) return ElementKind.PictureProperties;
        if (name.Length > LongestName) return ElementKind.Other;
        Span<char> chars = stackalloc char[name.Length];
        for (var i = 0; i < name.Length; i++) chars[i] = (char)name[i];
        if (!name.StartsWith(prefix)) return CompanionNames.Of(chars);
        return ByName.TryGetValue(chars[prefix.Length..], out var kind) ? kind : CompanionNames.Of(chars);
    }
}
