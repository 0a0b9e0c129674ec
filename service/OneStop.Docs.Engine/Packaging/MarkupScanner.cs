using System.Text.Unicode;

namespace OneStop.Docs.Engine.Packaging;

/// <summary>What the scanner stands on.</summary>
internal enum MarkupToken
{
    /// <summary>Nothing: the end, or a problem.</summary>
    None,

    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>An element without content, <c>&lt;a/&gt;</c>.</summary>
    Empty,

    /// <summary>Characters between tags.</summary>
    Text,

    /// <summary>A comment, processing instruction, CDATA section or declaration.</summary>
    Other,
}

/// <summary>Why markup cannot be read on.</summary>
internal enum MarkupProblem
{
    /// <summary>All is well.</summary>
    None,

    /// <summary>Not UTF-8.</summary>
    Encoding,

    /// <summary>A DOCTYPE stands in it.</summary>
    DocumentType,

    /// <summary>A tag is broken, or tags do not nest.</summary>
    Broken,

    /// <summary>Elements nest deeper than allowed.</summary>
    TooDeep,
}

/// <summary>
/// Walks forward over the tags of an XML part as bytes and gives their offsets. Checks nesting, attributes' quoting, depth and
/// encoding; entities are left to whoever reads text. There is no document type, hence no entity of its own and nothing to expand.
/// </summary>
internal ref struct MarkupScanner
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly (int Start, int Length)[] _open;
    private int _depth;
    private bool _hasRoot;

    /// <summary>Starts before the first token.</summary>
    public MarkupScanner(ReadOnlySpan<byte> bytes, int depthLimit)
    {
        _bytes = bytes;
        _open = new (int, int)[depthLimit];
        TokenEnd = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        if (!Utf8.IsValid(bytes) || bytes.Contains((byte)0)) Problem = MarkupProblem.Encoding;
    }

    /// <summary>What is under the scanner.</summary>
    public MarkupToken Token { get; private set; }

    /// <summary>Offset of the token's first byte.</summary>
    public int TokenStart { get; private set; }

    /// <summary>Offset after the token's last byte.</summary>
    public int TokenEnd { get; private set; }

    /// <summary>Offset of the element's qualified name.</summary>
    public int NameStart { get; private set; }

    /// <summary>Bytes of the element's qualified name.</summary>
    public int NameLength { get; private set; }

    /// <summary>Set when <see cref="Read"/> gave false before the end; <see cref="TokenEnd"/> is the place.</summary>
    public MarkupProblem Problem { get; private set; }

    /// <summary>Steps to the next token; false at the end and at a problem.</summary>
    public bool Read()
    {
        TokenStart = TokenEnd;
        Token = MarkupToken.None;
        if (Problem != MarkupProblem.None) return false;
        var rest = _bytes[TokenStart..];
        if (rest.IsEmpty) return _depth == 0 && _hasRoot ? false : Fail(MarkupProblem.Broken);
        if (rest[0] != '<') return ReadText(rest);
        if (rest.StartsWith("<!--"u8)) return ReadOther(rest, "-->"u8);
        if (rest.StartsWith("<?"u8)) return ReadOther(rest, "?>"u8);
        if (rest.StartsWith("<![CDATA["u8) && _depth > 0) return ReadOther(rest, "]]>"u8);
        if (rest.StartsWith("<!"u8)) return Fail(rest.StartsWith("<!DOCTYPE"u8) ? MarkupProblem.DocumentType : MarkupProblem.Broken);
        return rest.StartsWith("</"u8) ? ReadEndTag(rest) : ReadStartTag(rest);
    }

    private bool ReadText(ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOf((byte)'<');
        if (length < 0) length = rest.Length;
        if (_depth == 0 && rest[..length].ContainsAnyExcept(" \t\r\n"u8)) return Fail(MarkupProblem.Broken);
        return Found(MarkupToken.Text, length);
    }

    private bool ReadOther(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> close)
    {
        var at = rest[2..].IndexOf(close);
        return at < 0 ? Fail(MarkupProblem.Broken) : Found(MarkupToken.Other, 2 + at + close.Length);
    }

    private bool ReadEndTag(ReadOnlySpan<byte> rest)
    {
        var close = rest.IndexOf((byte)'>');
        if (close < 0 || _depth == 0) return Fail(MarkupProblem.Broken);
        var name = rest[2..close].TrimEnd(" \t\r\n"u8);
        var (start, length) = _open[--_depth];
        NameStart = TokenStart + 2;
        NameLength = name.Length;
        return name.SequenceEqual(_bytes.Slice(start, length)) ? Found(MarkupToken.End, close + 1) : Fail(MarkupProblem.Broken);
    }

    private bool ReadStartTag(ReadOnlySpan<byte> rest)
    {
        var nameLength = rest[1..].IndexOfAny(" \t\r\n/>"u8);
        if (nameLength <= 0 || rest[1..(nameLength + 1)].ContainsAny("<&\"'="u8) || (_depth == 0 && _hasRoot))
        {
            return Fail(MarkupProblem.Broken);
        }

        NameStart = TokenStart + 1;
        NameLength = nameLength;
        var close = MarkupAttributes.FindTagEnd(rest[(nameLength + 1)..]);
        if (close < 0) return Fail(MarkupProblem.Broken);
        close += nameLength + 1;
        _hasRoot = true;
        if (rest[close - 1] == '/') return Found(MarkupToken.Empty, close + 1);
        if (_depth == _open.Length) return Fail(MarkupProblem.TooDeep);
        _open[_depth++] = (NameStart, nameLength);
        return Found(MarkupToken.Start, close + 1);
    }

    private bool Found(MarkupToken token, int length)
    {
        Token = token;
        TokenEnd = TokenStart + length;
        return true;
    }

    private bool Fail(MarkupProblem problem)
    {
        Problem = problem;
        return false;
    }
}
