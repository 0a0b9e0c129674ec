using System.Xml.Linq;
using static OneStop.Docs.Drafting.Tests.Look.DraftedPackage;

namespace OneStop.Docs.Drafting.Tests.Look;

/// <summary>What NĐ 30/2020/NĐ-CP, Annex I, asks of the look, held against every drafted sample. Not our checker: plain XML.</summary>
public sealed class DraftedLookTests
{
    private const int QuocHieuWidthBold13 = 5424;

    public static TheoryData<string, int> Samples => All();

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_section_is_A4_with_lawful_margins(string template, int size)
    {
        foreach (var section in Of(template, size).Sections)
        {
            var page = section.Element(W + "pgSz")!;
            var margins = section.Element(W + "pgMar")!;
            Assert.Equal([11906, 16838], new[] { Twips(page, "w"), Twips(page, "h") }.Order());
            Assert.InRange(Twips(margins, "left"), 1701, 1984);
            Assert.InRange(Twips(margins, "right"), 850, 1134);
            Assert.InRange(Twips(margins, "top"), 1134, 1418);
            Assert.InRange(Twips(margins, "bottom"), 1134, 1418);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_section_counts_its_pages_from_one_and_hides_the_first_number(string template, int size)
    {
        var drafted = Of(template, size);

        foreach (var section in drafted.Sections)
        {
            Assert.Equal("1", section.Element(W + "pgNumType")?.Attribute(W + "start")?.Value);
            Assert.NotNull(section.Element(W + "titlePg"));
            Assert.Contains(drafted.Header(section, "default").Descendants(W + "instrText"), i => i.Value.Trim() == "PAGE");
            Assert.Empty(drafted.Header(section, "first").Descendants(W + "t"));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_empty_paragraph_makes_space(string template, int size)
    {
        var empty = Of(template, size).Paragraphs
            .Where(p => TextOf(p).Trim('\u00A0', ' ').Length == 0 && p.Element(W + "pPr")?.Element(W + "sectPr") is null)
            .Where(p => p.Parent!.Name != W + "tc" || p.Parent.Elements(W + "p").Count() > 1)
            .Select(StyleOf);

        Assert.All(empty, style => Assert.StartsWith("ND30Ke", style, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Runs_are_formatted_by_styles_alone(string template, int size)
    {
        var direct = Of(template, size).Body.Descendants(W + "r").Elements(W + "rPr").Elements()
            .Where(p => p.Name != W + "rStyle").Select(p => p.Name.LocalName);

        Assert.Empty(direct);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_style_used_is_defined(string template, int size)
    {
        var drafted = Of(template, size);
        var defined = drafted.Styles.Select(s => s.Attribute(W + "styleId")!.Value).ToHashSet(StringComparer.Ordinal);

        var used = drafted.Body.Descendants().Where(e => e.Name == W + "pStyle" || e.Name == W + "rStyle" || e.Name == W + "tblStyle");

        Assert.All(used, style => Assert.Contains(style.Attribute(W + "val")!.Value, defined));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Quoc_hieu_has_room_for_one_line(string template, int size)
    {
        foreach (var motto in Of(template, size).Paragraphs.Where(p => StyleOf(p) == "ND30QuocHieu"))
        {
            var cell = motto.Ancestors(W + "tc").First();
            Assert.NotNull(cell.Element(W + "tcPr")!.Element(W + "noWrap"));
            Assert.InRange(Twips(cell.Element(W + "tcPr")!.Element(W + "tcW")!, "w"), QuocHieuWidthBold13 + 200, 6000);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_rule_leaves_a_line_between_its_indents(string template, int size)
    {
        foreach (var rule in Of(template, size).Paragraphs.Where(p => StyleOf(p) is "ND30KeCoQuan" or "ND30KeTrichYeu" or "ND30KeKemTheo"))
        {
            var indents = rule.Element(W + "pPr")!.Element(W + "ind");
            Assert.True(indents is not null, $"{StyleOf(rule)} was not measured");
            Assert.Equal(Twips(indents, "left"), Twips(indents, "right"));
            Assert.InRange(ColumnOf(rule) - (2 * Twips(indents, "left")), 300, ColumnOf(rule) / 2);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Tables_repeat_their_header_and_keep_rows_whole(string template, int size)
    {
        foreach (var table in Of(template, size).Body.Descendants(W + "tbl"))
        {
            Assert.All(table.Elements(W + "tr"), row => Assert.NotNull(row.Element(W + "trPr")?.Element(W + "cantSplit")));
            if (table.Element(W + "tblPr")!.Element(W + "tblStyle")!.Attribute(W + "val")!.Value != "ND30Bang") continue;
            Assert.NotNull(table.Elements(W + "tr").First().Element(W + "trPr")!.Element(W + "tblHeader"));
            var grid = table.Element(W + "tblGrid")!.Elements(W + "gridCol").Sum(c => Twips(c, "w"));
            Assert.Contains(grid, new[] { 9354, 14286 });
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_last_paragraph_stays_with_the_signature(string template, int size)
    {
        var drafted = Of(template, size);
        var block = drafted.Body.Descendants(W + "tag").FirstOrDefault(t => t.Attribute(W + "val")!.Value == "onestop:chu-ky-noi-nhan");
        if (block?.Ancestors(W + "sdt").First().ElementsBeforeSelf(W + "p").LastOrDefault() is not { } last) return;

        var style = drafted.Styles.Single(s => s.Attribute(W + "styleId")!.Value == StyleOf(last));

        Assert.True(style.Element(W + "pPr")!.Element(W + "keepNext") is not null, $"{StyleOf(last)}: {TextOf(last)}");
    }

    private static int ColumnOf(XElement rule)
    {
        var cell = rule.Ancestors(W + "tc").FirstOrDefault();
        if (cell is not null) return Twips(cell.Element(W + "tcPr")!.Element(W + "tcW")!, "w");
        var section = rule.Document?.Root?.Descendants(W + "sectPr").LastOrDefault() ?? SectionAfter(rule);
        var margins = section.Element(W + "pgMar")!;
        return Twips(section.Element(W + "pgSz")!, "w") - Twips(margins, "left") - Twips(margins, "right");
    }

    private static XElement SectionAfter(XElement rule)
    {
        var body = rule.AncestorsAndSelf(W + "body").Single();
        var top = rule.AncestorsAndSelf().First(e => e.Parent == body);
        return top.ElementsAfterSelf().SelectMany(e => e.DescendantsAndSelf(W + "sectPr")).First();
    }
}
