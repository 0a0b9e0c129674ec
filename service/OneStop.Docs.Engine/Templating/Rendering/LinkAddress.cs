using System.Text;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Says which addresses a link may lead to, and mends what cannot stand in one.</summary>
internal static class LinkAddress
{
    private static readonly string[] Allowed = ["http://", "https://", "mailto:", "tel:", "#"];

    /// <summary>True for the web, mail, telephone numbers, and bookmarks of the document itself.</summary>
    public static bool IsAllowed(ReadOnlySpan<char> address)
    {
        foreach (var beginning in Allowed)
        {
            if (address.Length > beginning.Length && address.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>True when whatever follows, an address that begins so is allowed.</summary>
    public static bool Begins(string address) => Array.Exists(Allowed, beginning => address.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text with what no address may hold percent-encoded: blanks, quotes, control characters. What is encoded already stays.</summary>
    /// <remarks>RFC 3987 §2.2: letters of any script may stand in an address.</remarks>
    public static string Mend(ReadOnlySpan<char> text)
    {
        var mended = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is > 0x20 and not (0x22 or 0x3C or 0x3E or 0x5C or 0x5E or 0x60 or 0x7B or 0x7C or 0x7D or 0x7F) && !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
            {
                mended.Append(rune);
                continue;
            }

            foreach (var value in bytes[..rune.EncodeToUtf8(bytes)]) mended.Append('%').Append(Convert.ToHexString([value]));
        }

        return mended.ToString();
    }
}
