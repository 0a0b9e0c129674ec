using System.Text;

namespace OneStop.Docs.Benchmarks;

/// <summary>The Word template of the measured work: a decision with a table of six columns, a group row and its task rows, header and footer.</summary>
internal static class DecisionTemplate
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> Parts()
    {
        yield return Part("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>
            """);
        yield return Part("_rels/.rels", $"""
            <Relationships xmlns="{PackageRelationships}"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="word/document.xml"/></Relationships>
            """);
        yield return Part("word/_rels/document.xml.rels", $"""
            <Relationships xmlns="{PackageRelationships}"><Relationship Id="rId1" Type="{Relationships}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{Relationships}/header" Target="header1.xml"/></Relationships>
            """);
        yield return Part("word/styles.xml", $"""
            <w:styles xmlns:w="{Main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>
            """);
        yield return Part("word/header1.xml", $"""
            <w:hdr xmlns:w="{Main}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">{Tag("number")} · {Tag("place")}</w:t></w:r></w:p></w:hdr>
            """);
        yield return Part("word/document.xml", Document());
    }

    private static string Document()
    {
        var body = new StringBuilder();
        body.Append(Paragraph(Tag("issuer"), bold: true, centred: true))
            .Append(Paragraph($"Số: {Tag("number")}/QĐ-UBND", bold: false, centred: true))
            .Append(Paragraph("QUYẾT ĐỊNH", bold: true, centred: true))
            .Append(Paragraph(Tag("subject"), bold: true, centred: true))
            .Append(Paragraph($"Căn cứ {Tag("basis")};", bold: false, centred: false))
            .Append(Paragraph($"{Tag("if urgent")}Hoàn thành trước ngày {Tag("deadline")}.{Tag("end")}", bold: false, centred: false))
            .Append("<w:tbl><w:tblPr><w:tblW w:w=\"9600\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>").Append(string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"1600\"/>", 6))).Append("</w:tblGrid>")
            .Append(Row("TT", "Nội dung", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời hạn"))
            .Append(Row(Tag("for group in groups") + Tag("group.label"), Tag("group.title"), "", "", "", ""))
            .Append(Row(Tag("for task in group.tasks") + Tag("task.ordinal"), Tag("task.content"), Tag("task.lead"), Tag("task.coordination"), Tag("task.product"), Tag("task.deadline") + Tag("end") + Tag("end")))
            .Append("</w:tbl>")
            .Append(Paragraph($"{Tag("signer.title")} — {Tag("signer.name")}", bold: true, centred: true));
        return $"""<w:document xmlns:w="{Main}" xmlns:r="{Relationships}"><w:body>{body}<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>""";
    }

    private static (string Name, ReadOnlyMemory<byte> Content) Part(string name, string xml) =>
        (name, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml.Trim()));

    private static string Tag(string code) => "{{ " + code + " }}";

    private static string Row(params string[] cells) =>
        "<w:tr>" + string.Concat(cells.Select(text =>
            $"<w:tc><w:tcPr><w:tcW w:w=\"1600\" w:type=\"dxa\"/></w:tcPr>{Paragraph(text, bold: false, centred: false)}</w:tc>")) + "</w:tr>";

    private static string Paragraph(string text, bool bold, bool centred) =>
        $"<w:p><w:pPr><w:spacing w:before=\"60\" w:after=\"60\"/><w:jc w:val=\"{(centred ? "center" : "both")}\"/></w:pPr>" +
        $"<w:r><w:rPr>{(bold ? "<w:b/>" : "")}<w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";
}
