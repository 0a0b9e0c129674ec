using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OneStop.Docs.Store.Ledger;

/// <summary>
/// Texts in a row that can be read in one way only: each is its length in UTF-8 bytes in decimal, a colon, the bytes,
/// a comma; an absent one is <c>~,</c>.
/// </summary>
internal static class CanonicalText
{
    /// <summary>SHA-256 of the row in lower-case hexadecimal.</summary>
    public static string Hash(params ReadOnlySpan<string?> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts) hash.AppendData(Encode(text));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] Encode(string? text)
    {
        if (text is null) return "~,"u8.ToArray();
        var bytes = Encoding.UTF8.GetBytes(text);
        return [.. Encoding.ASCII.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture)), (byte)':', .. bytes, (byte)','];
    }
}
