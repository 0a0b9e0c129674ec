using System.Text;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Text being put together.</summary>
internal sealed class TextBuffer
{
    private readonly StringBuilder _text = new();

    public int Length => _text.Length;

    public void Append(ReadOnlySpan<char> text) => _text.Append(text);

    /// <summary>Appends and puts <paramref name="indent"/> after each new line that more text follows.</summary>
    public void AppendIndented(ReadOnlySpan<char> text, string indent)
    {
        while (text.Length > 0)
        {
            var end = text.IndexOf('\n');
            var line = end < 0 ? text : text[..(end + 1)];
            if (_text.Length > 0 && _text[^1] == '\n')
            {
                _text.Append(indent);
            }

            _text.Append(line);
            text = text[line.Length..];
        }
    }

    public void Clear() => _text.Clear();

    public override string ToString() => _text.ToString();
}
