using System.Text;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Reads the text out of literals in the order they stand, for captures: what a reader would see, paragraphs on lines.</summary>
internal sealed class LiteralText(string prefix)
{
    private readonly byte[] _open = Encoding.UTF8.GetBytes($"<{prefix}t");
    private readonly byte[] _close = Encoding.UTF8.GetBytes($"</{prefix}t>");
    private readonly byte[] _paragraphEnd = Encoding.UTF8.GetBytes($"</{prefix}p>");
    private bool _isInText;

    /// <summary>The text of the next literal.</summary>
    public string Read(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        while (!bytes.IsEmpty)
        {
            if (bytes[0] != '<')
            {
                var length = TextEntity.Decode(bytes, out var rune);
                if (_isInText) text.Append(rune.ToString());
                bytes = bytes[length..];
                continue;
            }

            if (bytes.StartsWith(_close) || bytes.StartsWith("</a:t>"u8)) _isInText = false;
            else if (Opens(bytes, _open) || Opens(bytes, "<a:t"u8)) _isInText = true;
            else if (bytes.StartsWith(_paragraphEnd) || bytes.StartsWith("</a:p>"u8)) text.Append('\n');
            var end = bytes.IndexOf((byte)'>');
            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }

        return text.ToString();
    }

    private static bool Opens(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> open) =>
        bytes.StartsWith(open) && bytes.Length > open.Length && bytes[open.Length] is (byte)'>' or (byte)' ';
}
