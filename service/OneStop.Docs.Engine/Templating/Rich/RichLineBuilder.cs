using System.Text;

namespace OneStop.Docs.Engine.Templating.Rich;

/// <summary>Gathers the characters of one paragraph after another; blanks count as a browser counts them.</summary>
internal sealed class RichLineBuilder
{
    private List<RichInline>? _inlines;
    private HtmlScope? _owner;
    private bool _endsWithBlank;

    /// <summary>Adds text to the paragraph, which begins with the first character that is not blank.</summary>
    public void Write(HtmlScope scope, string text)
    {
        if (scope.Role == RichRole.Code)
        {
            WriteCode(scope, text);
            return;
        }

        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\n' or '\r' or '\f'))
            {
                line.Append(character);
                _endsWithBlank = false;
            }
            else if (!_endsWithBlank && (_inlines is not null || line.Length > 0))
            {
                line.Append(' ');
                _endsWithBlank = true;
            }
        }

        if (line.Length > 0) Begin(scope).Add(new RichText(line.ToString(), scope.Format));
    }

    /// <summary>Adds a picture.</summary>
    public void Write(HtmlScope scope, RichImage image)
    {
        Begin(scope).Add(image);
        _endsWithBlank = false;
    }

    /// <summary>Adds a line break.</summary>
    public void Break(HtmlScope scope)
    {
        Begin(scope).Add(new RichText("\n", scope.Format));
        _endsWithBlank = true;
    }

    /// <summary>Ends the paragraph, if one has begun.</summary>
    public void End()
    {
        if (_inlines is { } inlines && _owner is { } scope)
        {
            TrimEnd(inlines, scope.Role == RichRole.Code);
            var ordinal = scope.Role == RichRole.Item ? scope.Item?.Take() ?? 0 : 0;
            if (inlines.Count > 0) scope.Blocks.Add(new RichParagraph(scope.Role, scope.Level, scope.List, ordinal, scope.Align, inlines));
        }

        _inlines = null;
        _endsWithBlank = false;
    }

    private void WriteCode(HtmlScope scope, string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        // The line end right behind the start tag is the author's, not the text's.
        if (_inlines is null && lines.StartsWith('\n')) lines = lines[1..];
        if (lines.Length > 0) Begin(scope).Add(new RichText(lines, scope.Format));
    }

    private List<RichInline> Begin(HtmlScope scope)
    {
        if (_inlines is not null) return _inlines;
        _owner = scope;
        return _inlines = [];
    }

    /// <summary>A blank or line break at the end is not seen.</summary>
    private static void TrimEnd(List<RichInline> inlines, bool isCode)
    {
        while (inlines.Count > 0 && inlines[^1] is RichText last)
        {
            var trimmed = isCode ? last.Text.TrimEnd('\n') : last.Text.TrimEnd(' ', '\n');
            if (trimmed.Length > 0)
            {
                inlines[^1] = last with { Text = trimmed };
                return;
            }

            inlines.RemoveAt(inlines.Count - 1);
        }
    }
}
