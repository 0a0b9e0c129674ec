using System.Globalization;
using System.Text;

namespace OneStop.Docs.Fuzz;

/// <summary>Throws the body of a Word document together: paragraphs, tables, sections, content controls, each with tags.</summary>
public sealed class MarkupGrammar
{
    private const int DeepestTable = 2;

    private readonly FuzzRandom _random;
    private readonly ScriptGrammar _scripts;
    private readonly InlineGrammar _inline;
    private readonly bool _isBalanced;
    private readonly bool _hasStories;
    private readonly StringBuilder _text = new(4096);

    /// <param name="random">Decides everything.</param>
    /// <param name="isBalanced">True: blocks are opened and closed where they can be lifted.</param>
    /// <param name="hasStories">True: the package has notes, comments and lists that may be referred to.</param>
    public MarkupGrammar(FuzzRandom random, bool isBalanced, bool hasStories = false)
    {
        (_random, _isBalanced, _hasStories) = (random, isBalanced, hasStories);
        _scripts = new(random, isSound: isBalanced && !random.OneIn(4));
        _inline = new(random, _scripts, isBalanced, _text, hasStories ? InlineGrammar.References : []);
    }

    /// <summary>The children of a body.</summary>
    public string Body()
    {
        Blocks(0);
        if (_random.OneIn(6)) _text.Append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>");
        return _text.ToString();
    }

    /// <summary>The children of a header, note or the like.</summary>
    public string Story()
    {
        Paragraph(null);
        return _text.ToString();
    }

    private void Blocks(int depth)
    {
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            if (_isBalanced && _random.OneIn(4))
            {
                Lone(_scripts.Braced(_scripts.Opener()));
                Block(depth);
                if (_random.OneIn(4))
                {
                    Lone(_scripts.Braced("else"));
                    Block(depth);
                }

                Lone(_scripts.Braced("end"));
            }
            else
            {
                Block(depth);
            }
        }

        // A cell must end with a paragraph in the template too.
        Paragraph(null);
    }

    private void Block(int depth)
    {
        switch (_random.Next(12))
        {
            case 0 or 1 when depth < DeepestTable:
                Table(depth);
                break;
            case 2:
                _text.Append("<w:sdt><w:sdtPr><w:id w:val=\"").Append(_inline.NextId()).Append("\"/></w:sdtPr><w:sdtContent>");
                Paragraph(null);
                _text.Append("</w:sdtContent></w:sdt>");
                break;
            case 3 when depth == 0:
                Paragraph("<w:pPr><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr></w:pPr>");
                break;
            case 4:
                Paragraph("<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>");
                break;
            case 5:
                Paragraph($"<w:pPr><w:rPr><w:{_random.Pick(["ins", "del"])} w:id=\"{_inline.NextId()}\" w:author=\"A\"/></w:rPr></w:pPr>");
                break;
            case 6 when depth == 0:
                Contents();
                break;
            case 7:
                Lone(_scripts.AnyTag());
                break;
            default:
                if (_hasStories && _random.OneIn(3)) Paragraph("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>");
                else Paragraph(_random.OneIn(4) ? "<w:pPr><w:jc w:val=\"center\"/></w:pPr>" : null);
                break;
        }
    }

    /// <summary>A table of contents over two paragraphs, as Word leaves it.</summary>
    private void Contents()
    {
        _text.Append("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-3\" \\h \\z \\u </w:instrText></w:r>")
            .Append("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>").Append(_random.OneIn(2) ? "Mục" : "{{ v }}").Append("</w:t></w:r></w:p>")
            .Append("<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
    }

    private void Lone(string tag)
    {
        _text.Append("<w:p>");
        _inline.Runs(tag);
        _text.Append("</w:p>");
    }

    private void Paragraph(string? properties)
    {
        _text.Append("<w:p>").Append(properties);
        _inline.Write();
        _text.Append("</w:p>");
    }

    private void Table(int depth)
    {
        var columns = _random.Next(1, 4);
        _text.Append("<w:tbl><w:tblPr/><w:tblGrid>");
        for (var c = 0; c < columns; c++) _text.Append("<w:gridCol w:w=\"1000\"/>");
        _text.Append("</w:tblGrid>");
        for (var r = _random.Next(1, 4); r > 0; r--)
        {
            if (_isBalanced && _random.OneIn(3))
            {
                ControlRow(columns, _scripts.Opener());
                Row(columns, depth);
                ControlRow(columns, "end");
            }
            else
            {
                Row(columns, depth);
            }
        }

        _text.Append("</w:tbl>");
    }

    private void ControlRow(int columns, string code)
    {
        _text.Append("<w:tr>");
        for (var c = 0; c < columns; c++)
        {
            _text.Append("<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr><w:p>");
            if (c == 0) _inline.Runs(_scripts.Braced(code));
            _text.Append("</w:p></w:tc>");
        }

        _text.Append("</w:tr>");
    }

    private void Row(int columns, int depth)
    {
        _text.Append("<w:tr>");
        if (_random.OneIn(10)) _text.Append(CultureInfo.InvariantCulture, $"<w:trPr><w:ins w:id=\"{_inline.NextId()}\" w:author=\"A\"/></w:trPr>");
        var (open, close) = _isBalanced && _random.OneIn(4) ? (_scripts.Braced(_scripts.Opener()), _scripts.Braced("end")) : ("", "");
        for (var c = 0; c < columns; c++)
        {
            _text.Append("<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>");
            if (_random.OneIn(4) && open.Length == 0)
            {
                Blocks(depth + 1);
            }
            else
            {
                _text.Append("<w:p>");
                if (c == 0) _inline.Runs(open);
                _inline.Write();
                if (c == columns - 1) _inline.Runs(close);
                _text.Append("</w:p>");
            }

            _text.Append("</w:tc>");
        }

        _text.Append("</w:tr>");
    }
}
