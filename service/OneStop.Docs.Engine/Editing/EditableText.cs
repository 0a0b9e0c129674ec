using System.Security;
using System.Text;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Editing;

/// <summary>
/// The text of a document's main part, to be edited where it stands: runs may be split anyhow, formats stay, and no byte is
/// touched outside the <c>w:t</c> that is written into.
/// </summary>
public sealed class EditableText
{
    private readonly PackageParts _package;
    private readonly ReadOnlyMemory<byte> _bytes;

    private EditableText(PackageParts package, string part, ReadOnlyMemory<byte> bytes, IReadOnlyList<EditableParagraph> paragraphs) =>
        (_package, Part, _bytes, Paragraphs) = (package, part, bytes, paragraphs);

    /// <summary>The main part's name in the package.</summary>
    public string Part { get; }

    /// <summary>All paragraphs in document order, those of tables and text boxes included.</summary>
    public IReadOnlyList<EditableParagraph> Paragraphs { get; }

    /// <summary>Reads the main part; every reason why it cannot be edited comes back.</summary>
    public static Outcome<EditableText> Read(PackageParts package, PackageLimits limits)
    {
        var relations = package.Find(Relationships.PartNameFor("")) is { } part
            ? Ooxml.PartXml.Load(part.Name, part.Content, limits.XmlDepth)
            : new(null, []);
        if (relations.HasErrors) return new(null, relations.Diagnostics);
        var name = Relationships.Read(relations.Value, "")
            .FirstOrDefault(relation => relation.Kind == "officeDocument")?.Part ?? "word/document.xml";
        if (package.Find(name) is not { } main) return new(null, [Codes.Error(Codes.NoMainPart, Location.None)]);
        var read = EditableTextReader.Read(main.Name, main.Content.Span, limits.XmlDepth);
        return read.Value is null
            ? new(null, read.Diagnostics)
            : new(new(package, main.Name, main.Content, read.Value), []);
    }

    /// <summary>The package with these edits made; the same package when there are none.</summary>
    /// <param name="edits">In any order; they do not overlap.</param>
    public PackageParts Apply(IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0) return _package;
        var splices = edits.GroupBy(edit => edit.Paragraph).SelectMany(Splices)
            .Concat(edits.Select(edit => edit.Control).OfType<TextControl>().SelectMany(control => control.Marks)
                .Distinct().Select(mark => new ByteSplice(mark.Start, mark.End, [])));
        return _package.With(Part, ByteSplice.Apply(_bytes.Span, splices));
    }

    private static IEnumerable<ByteSplice> Splices(IGrouping<EditableParagraph, TextEdit> edits)
    {
        var paragraph = edits.Key;
        var texts = paragraph.Pieces.Select(piece => piece.Text).ToArray();
        // From the end, so that earlier offsets hold.
        foreach (var edit in edits.OrderByDescending(edit => edit.Start)) Change(paragraph, texts, edit);
        for (var i = 0; i < texts.Length; i++)
        {
            var piece = paragraph.Pieces[i];
            if (string.Equals(texts[i], piece.Text, StringComparison.Ordinal)) continue;
            yield return new(piece.Start, piece.End, Encoding.UTF8.GetBytes(SecurityElement.Escape(texts[i])));
            var hasEdge = texts[i].Length > 0 && (char.IsWhiteSpace(texts[i][0]) || char.IsWhiteSpace(texts[i][^1]));
            if (!piece.IsMark && !piece.KeepsSpace && hasEdge)
            {
                yield return new(piece.NameEnd, piece.NameEnd, Encoding.UTF8.GetBytes(" xml:space=\"preserve\""));
            }
        }
    }

    private static void Change(EditableParagraph paragraph, string[] texts, TextEdit edit)
    {
        var (start, end) = (paragraph.Origin(edit.Start), paragraph.Origin(edit.Start + edit.Length));
        var receiver = Receiver(paragraph.Pieces, start, end);
        if (receiver < 0) return;
        var at = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            var length = paragraph.Pieces[i].Text.Length;
            var from = Math.Clamp(start - at, 0, length);
            var to = Math.Clamp(end - at, 0, length);
            if (i == receiver) texts[i] = string.Concat(texts[i].AsSpan(0, from), edit.Replacement, texts[i].AsSpan(to));
            else if (to > from) texts[i] = texts[i].Remove(from, to - from);
            at += length;
        }
    }

    /// <summary>The piece that takes the new text: the first that loses any, else the one before the place, else the one after it.</summary>
    private static int Receiver(IReadOnlyList<TextPiece> pieces, int start, int end)
    {
        var (before, after) = (-1, -1);
        var at = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var next = at + pieces[i].Text.Length;
            if (!pieces[i].IsMark)
            {
                if (at < end && next > start) return i;
                if (next <= start) before = i;
                else if (after < 0) after = i;
            }

            at = next;
        }

        return before >= 0 ? before : after;
    }
}
