using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace OneStop.Docs.Engine.Ooxml;

/// <summary>Reads the runs of paragraphs. Fields may span paragraphs, so one reader serves a whole story.</summary>
internal sealed class RunReader(StoryContext context)
{
    /// <summary>One entry a field that is open: true while its code stands, false once its result began.</summary>
    private readonly Stack<bool> _fields = new();

    /// <summary>The runs in <paramref name="paragraph"/>; text boxes met on the way go to <paramref name="boxes"/>.</summary>
    public List<ModelRun> Read(XElement paragraph, RunFormat format, List<XElement> boxes)
    {
        var runs = new List<ModelRun>();
        ReadInto(runs, paragraph, format, null, boxes);
        return runs;
    }

    private void ReadInto(List<ModelRun> runs, XElement parent, RunFormat format, string? link, List<XElement> boxes)
    {
        foreach (var child in parent.Content())
        {
            if (child.Name == W.Run)
            {
                var properties = child.Element(W.RunProperties);
                var styled = context.Styles.WithCharacterStyle(format, properties.ValueOf("rStyle"));
                var text = TextOf(child, boxes);
                if (text.Length > 0) runs.Add(new(text, FormatReader.Run(styled, properties)) { Link = link });
            }
            else if (child.Name == W.Name("hyperlink"))
            {
                var target = child.Attribute(W.RelationshipId)?.Value ?? child.Attribute(W.Name("anchor"))?.Value;
                ReadInto(runs, child, format, target, boxes);
            }
        }
    }

    private string TextOf(XElement run, List<XElement> boxes)
    {
        var text = new StringBuilder();
        foreach (var piece in run.Elements())
        {
            if (piece.Name == W.Compatibility + "AlternateContent") boxes.AddRange(BoxesIn(piece));
            else if (piece.Name.Namespace == W.Namespace) Take(piece, text, boxes);
        }

        return text.ToString();
    }

    private void Take(XElement piece, StringBuilder text, List<XElement> boxes)
    {
        switch (piece.Name.LocalName)
        {
            case "fldChar":
                TakeFieldMark(piece.Attribute(W.Name("fldCharType"))?.Value);
                break;
            case "drawing" or "pict" or "object":
                boxes.AddRange(BoxesIn(piece));
                break;
            case "footnoteReference" or "endnoteReference" when !_fields.Contains(true):
                text.Append(CultureInfo.InvariantCulture, $"[{context.Refer(piece)}]");
                break;
            case var name when !_fields.Contains(true):
                text.Append(PlainText(piece, name));
                break;
            default:
                break;
        }
    }

    private static string PlainText(XElement piece, string name) => name switch
    {
        "t" => piece.Value,
        "tab" or "ptab" => "\t",
        "br" or "cr" => "\n",
        "noBreakHyphen" => "\u2011",
        "sym" => Symbol(piece.Attribute(W.Name("char"))?.Value),
        _ => "",
    };

    private void TakeFieldMark(string? kind)
    {
        if (kind == "begin") _fields.Push(true);
        else if (_fields.Count > 0)
        {
            _fields.Pop();
            if (kind == "separate") _fields.Push(false);
        }
    }

    /// <summary>The outermost text boxes; of an alternative only one side counts, or its text would come twice.</summary>
    private static IEnumerable<XElement> BoxesIn(XElement element)
    {
        if (element.Name == W.TextBoxContent) return [element];
        if (element.Name != W.Compatibility + "AlternateContent") return element.Elements().SelectMany(BoxesIn);
        var choice = element.Elements(W.Compatibility + "Choice").SelectMany(BoxesIn).ToList();
        return choice.Count > 0 ? choice : element.Elements(W.Compatibility + "Fallback").SelectMany(BoxesIn);
    }

    private static string Symbol(string? code)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)) return "";
        if (value is >= 0xF000 and <= 0xF0FF) return value == 0xF02D ? "-" : "•";
        return value is > 0x1F and < 0xD800 ? ((char)value).ToString() : "";
    }
}
