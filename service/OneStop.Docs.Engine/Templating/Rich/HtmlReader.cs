namespace OneStop.Docs.Engine.Templating.Rich;

/// <summary>HTML → blocks: paragraphs, lists, tables, rules. What it does not know, it reads through; text is never lost.</summary>
internal sealed class HtmlReader
{
    /// <summary>Most open elements that mean something; deeper ones are read through.</summary>
    private const int DepthLimit = 128;
    private const int ListDepthLimit = 9;
    private const int TableDepthLimit = 3;
    private const int MostColumns = 63;
    private const int MostSpannedRows = 500;

    private static readonly HashSet<string> BlockNames = new(StringComparer.Ordinal)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "li", "table", "tr", "td", "th", "caption",
        "section", "article", "header", "footer", "main", "aside", "nav", "figure", "figcaption", "address", "dl", "dt", "dd",
        "center", "form", "fieldset", "body", "html", "thead", "tbody", "tfoot",
    };

    private static readonly HashSet<string> VoidNames = new(StringComparer.Ordinal)
    {
        "br", "hr", "img", "input", "meta", "link", "col", "area", "base", "embed", "source", "track", "wbr", "param",
    };

    private readonly Stack<HtmlScope> _open = new();
    private readonly RichLineBuilder _line = new();
    private readonly List<RichBlock> _root = [];

    private HtmlReader() => _open.Push(new("", default, RichRole.Body, 0, null, null, _root, null));

    /// <summary>The blocks of a text.</summary>
    public static List<RichBlock> Read(string html)
    {
        var reader = new HtmlReader();
        foreach (var token in new HtmlTokenizer(html).Read()) reader.Take(token);
        while (reader._open.Count > 1) reader.Close();
        reader._line.End();
        return reader._root;
    }

    private HtmlScope Here => _open.Peek();

    private void Take(HtmlToken token)
    {
        switch (token.Kind)
        {
            case HtmlTokenKind.Text:
                _line.Write(Here, token.Text);
                break;
            case HtmlTokenKind.Start when VoidNames.Contains(token.Name):
                TakeVoid(token);
                break;
            case HtmlTokenKind.Start:
                Open(token);
                break;
            default:
                CloseTo(token.Name);
                break;
        }
    }

    private void TakeVoid(HtmlToken token)
    {
        switch (token.Name)
        {
            case "br":
                _line.Break(Here);
                break;
            case "hr":
                _line.End();
                Here.Blocks.Add(new RichRule());
                break;
            case "img":
                _line.Write(Here, new RichImage(token["src"] ?? "", token["width"], token["height"], token["alt"] ?? ""));
                break;
        }
    }

    private void Open(HtmlToken token)
    {
        CloseImplied(token.Name);
        if (BlockNames.Contains(token.Name)) _line.End();
        if (_open.Count >= DepthLimit) return;
        var around = Here;
        var inside = around with
        {
            Name = token.Name,
            Format = HtmlStyle.Format(token, around.Format),
            Align = HtmlStyle.Align(token, around.Align),
        };
        _open.Push(token.Name switch
        {
            ['h', >= '1' and <= '6'] => inside with { Role = RichRole.Heading, Level = token.Name[1] - '0' },
            "blockquote" => inside with { Role = around.Role == RichRole.Body ? RichRole.Quote : around.Role },
            "pre" => inside with { Role = RichRole.Code },
            "ul" or "ol" => List(inside, token),
            "li" when around.List is { } list => inside with { Role = RichRole.Item, Item = new(++list.Count) },
            "table" when around.TableDepth < TableDepthLimit => inside with { Table = new([]), TableDepth = around.TableDepth + 1 },
            "tr" when around.Table is { } table => Row(inside, table),
            "td" or "th" when around.Table is { } table => Cell(inside, table, token),
            _ => inside,
        });
    }

    private static HtmlScope List(HtmlScope inside, HtmlToken token)
    {
        var level = inside.List is { } outer ? Math.Min(outer.Level + 1, ListDepthLimit - 1) : 0;
        var format = token.Name == "ul" ? "bullet" : token["type"] switch
        {
            "a" => "lowerLetter",
            "A" => "upperLetter",
            "i" => "lowerRoman",
            "I" => "upperRoman",
            _ => "decimal",
        };
        return inside with { List = new(format, HtmlStyle.Number(token["start"], 0, 32_000, 1), level), Role = RichRole.Item, Item = null };
    }

    private static HtmlScope Row(HtmlScope inside, RichTable table)
    {
        table.Rows.Add([]);
        return inside;
    }

    private static HtmlScope Cell(HtmlScope inside, RichTable table, HtmlToken token)
    {
        if (table.Rows.Count == 0) table.Rows.Add([]);
        var cell = new RichCell(
            token.Name == "th", HtmlStyle.Number(token["colspan"], 1, MostColumns, 1), HtmlStyle.Number(token["rowspan"], 1, MostSpannedRows, 1), []);
        table.Rows[^1].Add(cell);
        return inside with { Blocks = cell.Blocks, Role = RichRole.Body, List = null, Item = null, Table = null };
    }

    /// <summary>Ends what the start of this element ends without saying so.</summary>
    private void CloseImplied(string name)
    {
        switch (name)
        {
            case "li":
                CloseWithin("li", "ul", "ol", "td", "th");
                break;
            case "td" or "th":
                CloseWithin("td", "tr", "table");
                CloseWithin("th", "tr", "table");
                break;
            case "tr" or "thead" or "tbody" or "tfoot":
                CloseWithin("tr", "table");
                break;
            case "dt" or "dd":
                CloseWithin("dt", "dl");
                CloseWithin("dd", "dl");
                break;
            default:
                if (BlockNames.Contains(name)) CloseWithin("p", "td", "th", "li", "table", "blockquote", "div");
                break;
        }
    }

    /// <summary>Ends the innermost element of this name, unless one of <paramref name="fences"/> is nearer.</summary>
    private void CloseWithin(string name, params ReadOnlySpan<string> fences)
    {
        foreach (var scope in _open)
        {
            if (scope.Name == name)
            {
                CloseTo(name);
                return;
            }

            if (fences.Contains(scope.Name)) return;
        }
    }

    private void CloseTo(string name)
    {
        if (name is "p" or "br" && !_open.Any(scope => scope.Name == name))
        {
            // Browsers take an end without a start as an empty one.
            if (name == "br") _line.Break(Here);
            else _line.End();
            return;
        }

        // An end tag in a cell cannot close what is around the table.
        foreach (var scope in _open)
        {
            if (scope.Name == name) break;
            if (scope.Name is "td" or "th" && name is not ("tr" or "table" or "tbody" or "thead" or "tfoot")) return;
            if (scope.Name.Length == 0) return;
        }

        while (Close() != name)
        {
        }
    }

    private string Close()
    {
        var closed = Here;
        if (BlockNames.Contains(closed.Name)) _line.End();
        _open.Pop();
        if (closed is { Name: "table", Table: { } table } && table != Here.Table)
        {
            table.Rows.RemoveAll(row => row.Count == 0);
            if (table.Rows.Count > 0) Here.Blocks.Add(table);
        }

        return closed.Name;
    }
}
