using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Ooxml;

namespace OneStop.Docs.Plans.Importing;

/// <summary>DocumentModel → lines and tables: line breaks part lines, list labels join the text, empty lines and drawn rules go.</summary>
internal static class SourceReader
{
    public static IReadOnlyList<SourceBlock> Read(DocumentModel model, ImportNotes notes)
    {
        var source = new List<SourceBlock>();
        foreach (var section in model.Sections)
        {
            var reader = new BlockReader(model.Part, section.Landscape, notes);
            foreach (var block in model.Blocks.Skip(section.FirstBlock).Take(section.BlockCount)) reader.Read(block, source);
            ReportMargins(section, notes);
        }

        foreach (var note in model.Notes) ReadNote(note, source, notes);
        return source;
    }

    private static void ReadNote(ModelNote note, List<SourceBlock> source, ImportNotes notes)
    {
        var first = source.Count;
        var reader = new BlockReader(note.Part, false, notes);
        foreach (var block in note.Blocks) reader.Read(block, source);
        if (source.Count == first || source[first] is not SourceLine line) return;
        var mark = new StyledTextBuilder();
        mark.Append($"[{note.Mark}] ", false, false);
        mark.Append(line.Styled);
        source[first] = line with { Styled = mark.Build() };
    }

    /// <summary>Headers and footers are the form's business; more than a page number is worth telling.</summary>
    private static void ReportMargins(ModelSection section, ImportNotes notes)
    {
        foreach (var margin in section.Margins)
        {
            var text = BlockText.Of(margin.Blocks).Replace('\n', ' ').Trim();
            if (text.Any(char.IsLetter)) notes.Info(ImportCodes.MarginText, new Location(margin.Part, 1), text);
        }
    }

    private sealed class BlockReader(string part, bool landscape, ImportNotes notes)
    {
        public void Read(ModelBlock block, List<SourceBlock> source)
        {
            if (block is ModelParagraph paragraph) source.AddRange(LinesOf(paragraph));
            else if (block is ModelTable table) source.Add(TableOf(table));
        }

        private IEnumerable<SourceLine> LinesOf(ModelParagraph paragraph)
        {
            var place = new Location(part, paragraph.Ordinal);
            foreach (var box in paragraph.TextBoxes.SelectMany(LinesIn)) yield return box;
            foreach (var styled in ParagraphLines.Of(paragraph, place, notes))
            {
                if (LineText.WithoutEndMark(styled.Text).Length == 0 || LineText.IsRule(styled.Text)) continue;
                yield return new(styled, place, landscape)
                {
                    Centred = paragraph.Format.Alignment == TextAlignment.Centre,
                };
            }
        }

        private IEnumerable<SourceLine> LinesIn(ModelBlock block) => block switch
        {
            ModelParagraph paragraph => LinesOf(paragraph),
            ModelTable table => TableOf(table).Lines,
            _ => [],
        };

        private SourceTable TableOf(ModelTable table) => new(
            table.Columns,
            [.. table.Rows.Select(row => new SourceRow(
                row.IsHeader,
                [.. row.Cells.Select(cell => new SourceCell(
                    cell.Column, cell.Span, cell.Vertical, [.. cell.Blocks.SelectMany(LinesIn)]))]))],
            new Location(part, table.Ordinal),
            landscape);
    }
}
