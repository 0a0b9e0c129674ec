using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace OneStop.Docs.Scripting;

/// <summary>
/// Reads texts and names of JSON that may carry half a surrogate pair (<c>"\uD800"</c>): JSON allows it (RFC 8259 §8.2), .NET's
/// reader throws at it. The half becomes U+FFFD.
/// </summary>
internal static class JsonStrings
{
    /// <summary>The text of a JSON string.</summary>
    public static string Read(JsonElement json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Decode(JsonMarshal.GetRawUtf8Value(json)[1..^1]);
        }
    }

    /// <summary>The name of a member.</summary>
    public static string ReadName(in JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Decode(JsonMarshal.GetRawUtf8PropertyName(property));
        }
    }

    private static string Decode(ReadOnlySpan<byte> raw)
    {
        var text = new StringBuilder(raw.Length);
        while (raw.IndexOf((byte)'\\') is var at and >= 0)
        {
            text.Append(Encoding.UTF8.GetString(raw[..at]));
            var isCode = raw[at + 1] == 'u';
            text.Append(isCode ? (char)ushort.Parse(raw.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : Short(raw[at + 1]));
            raw = raw[(at + (isCode ? 6 : 2))..];
        }

        text.Append(Encoding.UTF8.GetString(raw));
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.ToString().EnumerateRunes()) sound.Append(rune.ToString());
        return sound.ToString();
    }

    private static char Short(byte letter) => (char)letter switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        var plain => plain,
    };
}
