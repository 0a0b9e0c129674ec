using System.Globalization;
using System.Text;

namespace OneStop.Docs.Fuzz;

/// <summary>Throws the inside of a paragraph together: words and tags cut into runs anywhere, with what Word puts between and around.</summary>
public sealed class InlineGrammar(FuzzRandom random, ScriptGrammar scripts, bool isBalanced, StringBuilder text, IReadOnlyList<string> references)
{
    /// <summary>References to notes and comments that a package with stories has.</summary>
    public static IReadOnlyList<string> References { get; } =
    [
        "<w:r><w:footnoteReference w:id=\"1\"/></w:r>", "<w:commentRangeStart w:id=\"0\"/><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>",
        "<w:r><w:footnoteReference w:id=\"2\"/></w:r>", "<w:commentRangeStart w:id=\"1\"/><w:r><w:t>x</w:t></w:r><w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>",
    ];

    private static readonly string[] Words = ["chữ ", " ", "a&b", "x", "<y>", "\"", "{ ", "} ", "{ { ", "Điều 1. "];
    private static readonly string[] Fields = ["PAGE", "SEQ Bảng \\* ARABIC", "DOCPROPERTY x", "REF _a \\h", "=SUM(ABOVE)", "DATE", "SEQ a \\r 3", "TITLE", "IF 1 = 1 \"a\" \"b\"", "SEQ", "TOC \\c \"a\""];
    private int _ids = 10;
    private int _openBookmark;
    private int _references;

    /// <summary>An id that no other element has.</summary>
    public int NextId() => ++_ids;

    /// <summary>Some words and tags.</summary>
    public void Write()
    {
        var line = new StringBuilder();
        for (var i = random.Next(0, 5); i > 0; i--)
        {
            if (random.OneIn(3)) line.Append(random.Pick(Words));
            else if (isBalanced) line.Append(random.OneIn(3) ? $"{scripts.Braced(scripts.Opener())}{random.Pick(Words)}{scripts.Hole()}{scripts.Braced("end")}" : scripts.Hole());
            else line.Append(scripts.AnyTag());
        }

        Runs(line.ToString());
    }

    /// <summary>The text cut into runs, some of them inserted, linked, in a field or a content control.</summary>
    public void Runs(string line)
    {
        for (var at = 0; at < line.Length;)
        {
            var length = random.OneIn(2) ? line.Length - at : random.Next(1, line.Length - at + 1);
            Noise();
            Wrapped(line.AsSpan(at, length).ToString());
            at += length;
        }

        if (_openBookmark == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"<w:bookmarkEnd w:id=\"{_openBookmark}\"/>");
        _openBookmark = 0;
    }

    private void Wrapped(string piece)
    {
        var id = random.OneIn(4) ? NextId() : 0;
        var (open, close) = id == 0 ? ("", "") : random.Next(7) switch
        {
            0 => ($"<w:ins w:id=\"{id}\" w:author=\"A\">", "</w:ins>"),
            1 => ("<w:hyperlink w:anchor=\"a\">", "</w:hyperlink>"),
            2 => ($"<w:sdt><w:sdtPr><w:id w:val=\"{id}\"/></w:sdtPr><w:sdtContent>", "</w:sdtContent></w:sdt>"),
            3 => ($"<w:fldSimple w:instr=\"{Escape(random.Pick(Fields)).Replace("\"", "&quot;", StringComparison.Ordinal)}\">", "</w:fldSimple>"),
            4 => ($"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">{Escape(random.Pick(Fields))}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>", "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
            5 => ("<w:smartTag w:uri=\"u\" w:element=\"e\">", "</w:smartTag>"),
            _ => ($"<w:moveTo w:id=\"{id}\" w:author=\"A\">", "</w:moveTo>"),
        };
        text.Append(open);
        Run(piece);
        text.Append(close);
    }

    private void Run(string piece)
    {
        text.Append("<w:r>");
        if (random.OneIn(3)) text.Append("<w:rPr><w:b/></w:rPr>");
        if (random.OneIn(12)) text.Append("<w:lastRenderedPageBreak/>");
        text.Append(random.OneIn(4) ? "<w:t>" : "<w:t xml:space=\"preserve\">").Append(Escape(piece)).Append("</w:t>");
        if (random.OneIn(12)) text.Append(random.Pick(["<w:tab/>", "<w:br/>", "<w:br w:type=\"page\"/>", "<w:noBreakHyphen/>", "<w:t>đuôi</w:t>"]));
        text.Append("</w:r>");
    }

    private void Noise()
    {
        if (_references < references.Count && random.OneIn(5)) text.Append(references[_references++]);
        if (!random.OneIn(5)) return;
        switch (random.Next(6))
        {
            case 0:
                text.Append("<w:proofErr w:type=\"spellStart\"/>");
                break;
            case 1 when _openBookmark == 0:
                _openBookmark = NextId();
                text.Append(CultureInfo.InvariantCulture, $"<w:bookmarkStart w:id=\"{_openBookmark}\" w:name=\"_b{_openBookmark}\"/>");
                break;
            case 2:
                text.Append(CultureInfo.InvariantCulture, $"<w:del w:id=\"{NextId()}\" w:author=\"A\"><w:r><w:delText>{{{{ bỏ }}}}</w:delText></w:r></w:del>");
                break;
            case 3:
                TextBox();
                break;
            case 4:
                text.Append("<w:r/>");
                break;
            default:
                text.Append("<w:r><w:rPr><w:i/></w:rPr><w:t/></w:r>");
                break;
        }
    }

    /// <summary>A text box as Word writes it: twice, for new and for old readers.</summary>
    private void TextBox()
    {
        var tag = Escape(random.OneIn(2) ? scripts.Hole() : scripts.AnyTag());
        var id = NextId();
        text.Append(CultureInfo.InvariantCulture, $"""
            <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="{id}" name="b"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx><w:txbxContent><w:p><w:r><w:t>{tag}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{tag}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
            """);
    }

    private static string Escape(string piece) =>
        piece.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
