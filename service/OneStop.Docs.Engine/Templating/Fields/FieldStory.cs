using System.Security;
using System.Text;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>A finished part while its fields are brought up to date: its elements, its fields, and what is changed so far.</summary>
internal sealed class FieldStory(MarkupTree tree, IReadOnlyList<Field> fields)
{
    /// <summary>Longer results are left as they are: a few references to much text must not make a document of gigabytes.</summary>
    public const int LongestResult = 2_000;

    private readonly Dictionary<int, string> _changed = [];

    /// <summary>Its elements.</summary>
    public MarkupTree Tree { get; } = tree;

    /// <summary>Its fields, in the order they begin.</summary>
    public IReadOnlyList<Field> Fields { get; } = [.. fields.OrderBy(field => field.Begin)];

    /// <summary>What is changed.</summary>
    public Splices Splices { get; } = new();

    /// <summary>The prefix of WordprocessingML.</summary>
    public string Prefix => Tree.Prefix;

    /// <summary>What a reader sees of an element, results already changed included; a tab is <c>\t</c>, a line break a blank.</summary>
    public string Text(int from, int to)
    {
        var text = new StringBuilder();
        for (var node = from; node < to;)
        {
            var element = Tree.Nodes[node];
            if (_changed.TryGetValue(node, out var changed)) text.Append(changed);
            else if (element.Kind == ElementKind.Text) text.Append(FieldReader.TextOf(Tree, node));
            else if (element.Kind == ElementKind.Tab && Tree.Nodes[element.Parent].Kind == ElementKind.Run) text.Append('\t');
            else if (element.Kind == ElementKind.Break) text.Append(' ');
            else if (element.Kind == ElementKind.NoBreakHyphen) text.Append('\u2011');
            var isLeftOut = element.Kind is ElementKind.Deleted or ElementKind.TextBoxContent or ElementKind.ParagraphProperties
                || (element.Kind == ElementKind.Run && IsHidden(node));
            node = isLeftOut ? element.After : node + 1;
        }

        return text.ToString();
    }

    /// <summary>What a reader sees of a whole element.</summary>
    public string Text(int node) => Text(node, Tree.Nodes[node].After);

    /// <summary>Writes the result of a field that lies in one paragraph, where it is not that already.</summary>
    public void SetResult(Field field, string result)
    {
        if (result.Length > LongestResult) return;
        var (from, to) = field.IsSimple ? (field.Begin + 1, Tree.Nodes[field.Begin].After) : (Math.Max(field.Separate, field.Begin) + 1, field.End);
        if (Tree.Enclosing(field.Begin, ElementKind.Paragraph) != Tree.Enclosing(field.End, ElementKind.Paragraph)) return;
        var texts = Enumerable.Range(from, to - from).Where(node => Tree.Nodes[node].Kind == ElementKind.Text && field.Separate != field.Begin).ToList();
        if (field.Separate < 0 && !field.IsSimple) texts.Clear();
        if (texts.Count == 0)
        {
            AddResult(field, result);
            return;
        }

        if (string.Concat(texts.Select(OwnText)) == result) return;
        foreach (var text in texts) SetText(text, text == texts[0] ? result : "");
    }

    /// <summary>Has Word bring the field up to date when it opens the document. It asks its user first: only where nothing better can be done.</summary>
    public void MarkDirty(Field field)
    {
        var start = Tree.Nodes[field.Begin].Start;
        if (MarkupAttributes.TryFind(Tree.Bytes.Span, start, ":dirty"u8, out _, out _)) return;
        var at = start + 1 + Prefix.Length + (field.IsSimple ? "fldSimple" : "fldChar").Length;
        Splices.Replace(at, at, Bytes($" {Prefix}dirty=\"true\""));
    }

    /// <summary>Text as markup.</summary>
    public static string Escape(string text) => SecurityElement.Escape(text) ?? "";

    /// <summary>Markup as bytes.</summary>
    public static byte[] Bytes(string markup) => Encoding.UTF8.GetBytes(markup);

    private string OwnText(int node) => FieldReader.TextOf(Tree, node);

    private void SetText(int node, string text)
    {
        var element = Tree.Nodes[node];
        _changed[node] = text;
        var space = text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) ? " xml:space=\"preserve\"" : null;
        if (element.ContentEnd == element.End || space is not null) Splices.Replace(element.Start, element.End, Bytes($"<{Prefix}t{space}>{Escape(text)}</{Prefix}t>"));
        else Splices.Replace(element.ContentStart, element.ContentEnd, Bytes(Escape(text)));
    }

    private void AddResult(Field field, string result)
    {
        if (result.Length == 0) return;
        var run = $"<{Prefix}r><{Prefix}t xml:space=\"preserve\">{Escape(result)}</{Prefix}t></{Prefix}r>";
        _changed[field.End] = result;
        if (field.IsSimple)
        {
            var element = Tree.Nodes[field.Begin];
            if (element.ContentEnd < element.End) Splices.Replace(element.ContentEnd, element.ContentEnd, Bytes(run));
            return;
        }

        var end = Tree.Nodes[Tree.Nodes[field.End].Parent];
        if (field.Separate < 0) run = $"<{Prefix}r><{Prefix}fldChar {Prefix}fldCharType=\"separate\"/></{Prefix}r>{run}";
        if (end.Kind == ElementKind.Run) Splices.Replace(end.Start, end.Start, Bytes(run));
    }

    private bool IsHidden(int run)
    {
        var properties = Tree.Child(run, ElementKind.RunProperties);
        var vanish = properties < 0 ? -1 : Tree.Child(properties, "vanish"u8);
        return vanish >= 0 && FieldReader.Attribute(Tree, vanish, ":val"u8) is not ("0" or "false" or "off");
    }
}
