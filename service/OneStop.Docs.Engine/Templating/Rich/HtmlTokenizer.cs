using System.Net;

namespace OneStop.Docs.Engine.Templating.Rich;

/// <summary>
/// Cuts HTML into tags and text, as forgiving as a browser: one pass, no stack, time in proportion to the length whatever is in it.
/// Comments, declarations and what scripts and style sheets hold are left out; a tag that never ends is text.
/// </summary>
internal sealed class HtmlTokenizer(string html)
{
    private const int MostAttributes = 64;
    private static readonly HashSet<string> Hidden = new(StringComparer.Ordinal) { "script", "style", "title", "iframe", "noframes", "object", "template", "svg", "math" };

    private int _at;
    private bool _isAllText;

    /// <summary>The pieces, in order.</summary>
    public IEnumerable<HtmlToken> Read()
    {
        while (_at < html.Length)
        {
            var start = _at;
            if (html[_at] == '<' && !_isAllText && TryReadMarkup(out var token))
            {
                if (token.Kind != HtmlTokenKind.Text) yield return token;
                if (token.Kind == HtmlTokenKind.Start && Hidden.Contains(token.Name)) SkipTo(token.Name);
                continue;
            }

            _at = start;
            var next = _isAllText ? -1 : html.IndexOf('<', _at + 1);
            _at = next < 0 ? html.Length : next;
            yield return new(HtmlTokenKind.Text, "", WebUtility.HtmlDecode(html[start.._at]), null);
        }
    }

    /// <summary>Reads what begins with <c>&lt;</c>; false when it is text after all. What says nothing comes back as empty text.</summary>
    private bool TryReadMarkup(out HtmlToken token)
    {
        token = new(HtmlTokenKind.Text, "", "", null);
        var next = _at + 1 < html.Length ? html[_at + 1] : ' ';
        if (next is '!' or '?') return TrySkipDeclaration();
        var isEnd = next == '/';
        var nameStart = _at + (isEnd ? 2 : 1);
        if (nameStart >= html.Length || !char.IsAsciiLetter(html[nameStart])) return false;
        _at = nameStart;
        while (_at < html.Length && !char.IsWhiteSpace(html[_at]) && html[_at] is not ('>' or '/')) _at++;
        var name = html[nameStart.._at].ToLowerInvariant();
        if (!TryReadAttributes(out var attributes))
        {
            // Nothing closes this tag: nothing would close one after it either, and looking each time would take for ever.
            _isAllText = true;
            return false;
        }

        token = new(isEnd ? HtmlTokenKind.End : HtmlTokenKind.Start, name, "", attributes);
        return true;
    }

    private bool TrySkipDeclaration()
    {
        var isComment = string.CompareOrdinal(html, _at, "<!--", 0, 4) == 0;
        var end = isComment ? html.IndexOf("-->", _at + 4, StringComparison.Ordinal) : html.IndexOf('>', _at);
        _at = end < 0 ? html.Length : end + (isComment ? 3 : 1);
        return true;
    }

    private bool TryReadAttributes(out Dictionary<string, string>? attributes)
    {
        attributes = null;
        while (_at < html.Length)
        {
            var c = html[_at];
            if (c == '>')
            {
                _at++;
                return true;
            }

            if (char.IsWhiteSpace(c) || c is '/' or '=')
            {
                _at++;
                continue;
            }

            if (ReadAttribute() is not var (name, value)) return false;
            attributes ??= new(StringComparer.Ordinal);
            if (attributes.Count < MostAttributes) attributes.TryAdd(name, value);
        }

        return false;
    }

    private (string Name, string Value)? ReadAttribute()
    {
        var start = _at;
        while (_at < html.Length && !char.IsWhiteSpace(html[_at]) && html[_at] is not ('=' or '>' or '/')) _at++;
        var name = html[start.._at].ToLowerInvariant();
        SkipBlank();
        if (_at >= html.Length || html[_at] != '=') return (name, "");
        _at++;
        SkipBlank();
        if (_at >= html.Length) return null;
        var quote = html[_at];
        if (quote is not ('"' or '\''))
        {
            start = _at;
            while (_at < html.Length && !char.IsWhiteSpace(html[_at]) && html[_at] != '>') _at++;
            return (name, WebUtility.HtmlDecode(html[start.._at]));
        }

        var end = html.IndexOf(quote, _at + 1);
        if (end < 0) return null;
        var value = WebUtility.HtmlDecode(html[(_at + 1)..end]);
        _at = end + 1;
        return (name, value);
    }

    private void SkipBlank()
    {
        while (_at < html.Length && char.IsWhiteSpace(html[_at])) _at++;
    }

    /// <summary>Skips what a browser does not show, up to its end tag.</summary>
    private void SkipTo(string name)
    {
        var end = html.IndexOf("</" + name, _at, StringComparison.OrdinalIgnoreCase);
        _at = end < 0 ? html.Length : end;
    }
}
