using System.Text;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Editing;

/// <summary>Walks a part once, as bytes, and gathers each paragraph's pieces of text with their places.</summary>
/// <remarks>ECMA-376-1 §17.3.3.31 (w:t), §17.3.3.32 (w:tab), §17.5.2 (w:sdt), §17.13.5 (changes).</remarks>
internal sealed class EditableTextReader
{
    private enum Kind
    {
        Other,
        Paragraph,
        Run,
        Text,
        Control,
        ControlProperties,
        ControlContent,
        RunProperties,
        Removed,
        Fallback,
    }

    private readonly byte[] _prefix;
    private readonly List<Kind> _open = [];
    private readonly List<ControlInProgress> _controls = [];
    private readonly Stack<ParagraphInProgress> _paragraphs = new();
    private readonly List<EditableParagraph> _read = [];
    private readonly StringBuilder _text = new();
    private int _count;
    private int _removed;
    private int _fallbacks;
    private (int Content, int NameEnd, bool KeepsSpace) _textTag;

    private EditableTextReader(byte[] prefix) => _prefix = prefix;

    /// <summary>The paragraphs in the order in which they begin.</summary>
    public static Outcome<IReadOnlyList<EditableParagraph>> Read(string part, ReadOnlySpan<byte> bytes, int depthLimit)
    {
        var scanner = new MarkupScanner(bytes, depthLimit);
        EditableTextReader? reader = null;
        while (scanner.Read())
        {
            if (reader is null && scanner.Token is MarkupToken.Start or MarkupToken.Empty)
            {
                reader ??= new(PrefixOf(bytes[scanner.TokenStart..scanner.TokenEnd]));
            }

            reader?.Take(ref scanner, bytes);
        }

        if (scanner.Problem != MarkupProblem.None)
        {
            return new(null, [MarkupDiagnostics.Of(scanner.Problem, part, scanner.TokenEnd, bytes)]);
        }

        return new([.. reader!._read.OrderBy(paragraph => paragraph.Ordinal)], []);
    }

    private void Take(ref MarkupScanner scanner, ReadOnlySpan<byte> bytes)
    {
        switch (scanner.Token)
        {
            case MarkupToken.Start:
                Begin(ref scanner, bytes);
                break;
            case MarkupToken.Empty:
                TakeEmpty(ref scanner, bytes);
                break;
            case MarkupToken.End:
                End(scanner.TokenStart);
                break;
            case MarkupToken.Text when _open.Count > 0 && _open[^1] == Kind.Text:
                Append(bytes[scanner.TokenStart..scanner.TokenEnd]);
                break;
            case MarkupToken.Other when _open.Count > 0 && _open[^1] == Kind.Text && bytes[scanner.TokenStart..].StartsWith("<![CDATA["u8):
                _text.Append(Encoding.UTF8.GetString(bytes[(scanner.TokenStart + 9)..(scanner.TokenEnd - 3)]));
                break;
            default:
                break;
        }
    }

    private void Begin(ref MarkupScanner scanner, ReadOnlySpan<byte> bytes)
    {
        var name = bytes.Slice(scanner.NameStart, scanner.NameLength);
        var kind = KindOf(name);
        if (kind == Kind.Other) TakeProperty(name, ref scanner, bytes);
        _open.Add(kind);
        if (kind == Kind.Paragraph) _paragraphs.Push(new(++_count, _fallbacks > 0, _controls.Count));
        else if (kind == Kind.Removed) _removed++;
        else if (kind == Kind.Fallback) _fallbacks++;
        else if (kind == Kind.Control) _controls.Add(new());
        else if (kind == Kind.ControlContent && _controls.Count > 0) _controls[^1].Start = _paragraphs.TryPeek(out var paragraph) ? paragraph.Length : 0;
        else if (kind == Kind.Text)
        {
            var keeps = MarkupAttributes.TryFind(bytes, scanner.TokenStart, "xml:space"u8, out var from, out var to)
                && bytes[from..to].SequenceEqual("preserve"u8);
            _text.Clear();
            _textTag = (scanner.TokenEnd, scanner.NameStart + scanner.NameLength, keeps);
        }
    }

    private void TakeEmpty(ref MarkupScanner scanner, ReadOnlySpan<byte> bytes)
    {
        var name = bytes.Slice(scanner.NameStart, scanner.NameLength);
        if (KindOf(name) == Kind.Paragraph) _read.Add(new(++_count, [], _fallbacks > 0));
        else if (_open.Count > 0 && _open[^1] == Kind.Run && MarkOf(name) is { } mark)
        {
            AddPiece(new(mark, scanner.TokenStart, scanner.TokenEnd, 0, IsMark: true, KeepsSpace: true));
        }
        else TakeProperty(name, ref scanner, bytes);
    }

    /// <summary>What a control says of itself, and the style of its prompt.</summary>
    private void TakeProperty(ReadOnlySpan<byte> name, ref MarkupScanner scanner, ReadOnlySpan<byte> bytes)
    {
        if (_controls.Count == 0 || _open.Count == 0 || !IsWord(name)) return;
        var local = name[_prefix.Length..];
        var control = _controls[^1];
        if (_open[^1] == Kind.ControlProperties)
        {
            if (local.SequenceEqual("tag"u8)) control.Tag = Value(bytes, scanner.TokenStart);
            else if (local.SequenceEqual("dataBinding"u8)) control.IsBound = true;
            else if (local.SequenceEqual("showingPlcHdr"u8) && scanner.Token == MarkupToken.Empty) control.Marks.Add((scanner.TokenStart, scanner.TokenEnd));
        }
        else if (_open[^1] == Kind.RunProperties && control.Marks.Count > 0 && local.SequenceEqual("rStyle"u8) && scanner.Token == MarkupToken.Empty)
        {
            control.Marks.Add((scanner.TokenStart, scanner.TokenEnd));
        }
    }

    private void End(int at)
    {
        var kind = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (kind == Kind.Removed) _removed--;
        else if (kind == Kind.Fallback) _fallbacks--;
        else if (kind == Kind.Text) EndText(at);
        else if (kind == Kind.Paragraph) EndParagraph();
        else if (kind == Kind.ControlContent && _controls.Count > 0 && _paragraphs.TryPeek(out var paragraph)) paragraph.Close(_controls, _controls.Count - 1);
        else if (kind == Kind.Control) _controls.RemoveAt(_controls.Count - 1);
    }

    private void EndText(int at)
    {
        // Without xml:space="preserve" Word drops the blanks at the ends.
        var text = _textTag.KeepsSpace ? _text.ToString() : _text.ToString().Trim(' ', '\t', '\r', '\n');
        if (text.Length > 0) AddPiece(new(text, _textTag.Content, at, _textTag.NameEnd, IsMark: false, _textTag.KeepsSpace));
    }

    private void AddPiece(TextPiece piece)
    {
        if (_removed > 0 || !_paragraphs.TryPeek(out var paragraph)) return;
        paragraph.Pieces.Add(piece);
        paragraph.Length += piece.Text.Length;
    }

    private void EndParagraph()
    {
        var paragraph = _paragraphs.Pop();
        for (var i = 0; i < paragraph.ControlsAround; i++) paragraph.Close(_controls, i);
        _read.Add(paragraph.Finish());
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            text = text[TextEntity.Decode(text, out var rune)..];
            _text.Append(rune.ToString());
        }
    }

    private Kind KindOf(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("mc:Fallback"u8)) return Kind.Fallback;
        if (!IsWord(name)) return Kind.Other;
        var local = name[_prefix.Length..];
        return local switch
        {
            _ when local.SequenceEqual("p"u8) => Kind.Paragraph,
            _ when local.SequenceEqual("r"u8) => Kind.Run,
            _ when local.SequenceEqual("t"u8) => Kind.Text,
            _ when local.SequenceEqual("rPr"u8) => Kind.RunProperties,
            _ when local.SequenceEqual("sdt"u8) => Kind.Control,
            _ when local.SequenceEqual("sdtPr"u8) => Kind.ControlProperties,
            _ when local.SequenceEqual("sdtContent"u8) => Kind.ControlContent,
            _ when local.SequenceEqual("del"u8) || local.SequenceEqual("moveFrom"u8) => Kind.Removed,
            _ => Kind.Other,
        };
    }

    private string? MarkOf(ReadOnlySpan<byte> name)
    {
        if (!IsWord(name)) return null;
        var local = name[_prefix.Length..];
        if (local.SequenceEqual("tab"u8) || local.SequenceEqual("ptab"u8)) return "\t";
        if (local.SequenceEqual("br"u8) || local.SequenceEqual("cr"u8)) return "\n";
        return local.SequenceEqual("noBreakHyphen"u8) ? "\u2011" : null;
    }

    private bool IsWord(ReadOnlySpan<byte> name) =>
        name.StartsWith(_prefix) && (_prefix.Length > 0 || !name.Contains((byte)':'));

    private static string Value(ReadOnlySpan<byte> bytes, int tagStart) =>
        MarkupAttributes.TryFind(bytes, tagStart, ":val"u8, out var from, out var to) ? Encoding.UTF8.GetString(bytes[from..to]) : "";

    /// <summary>The prefix bound to WordprocessingML on the root element, with its colon.</summary>
    private static byte[] PrefixOf(ReadOnlySpan<byte> rootTag)
    {
        foreach (var space in new[] { W.Namespace.NamespaceName, W.Strict.NamespaceName })
        {
            var at = rootTag.IndexOf(Encoding.UTF8.GetBytes(space));
            if (at < 0) continue;
            var before = rootTag[..at].TrimEnd("\"'= \t\r\n"u8);
            var attribute = before[(before.LastIndexOfAny(" \t\r\n"u8) + 1)..];
            if (attribute.SequenceEqual("xmlns"u8)) return [];
            if (attribute.StartsWith("xmlns:"u8)) return [.. attribute["xmlns:".Length..], (byte)':'];
        }

        return [.. "w:"u8];
    }
}
