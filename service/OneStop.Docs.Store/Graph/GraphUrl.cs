using System.Text;

namespace OneStop.Docs.Store.Graph;

/// <summary>The only place where a name or an id becomes part of an address.</summary>
/// <remarks>
/// RFC 3986 §3.3: a segment keeps unreserved characters; of the rest only <c>!</c> and <c>,</c> stay, because drive and
/// site ids are written with them everywhere and they mean nothing in a segment. A colon is always escaped: Graph
/// reads it as the border of a path (<c>root:/a/b:/content</c>).
/// </remarks>
internal static class GraphUrl
{
    /// <summary>One segment: an id or a name of one file or folder, as it is.</summary>
    /// <exception cref="ArgumentException">Empty, or a dot segment, which every proxy would fold away.</exception>
    public static string Segment(string text)
    {
        if (text is "" or "." or "..") throw new ArgumentException($"\"{text}\" cannot be a segment of an address.", nameof(text));
        return Uri.EscapeDataString(text).Replace("%21", "!", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal);
    }

    /// <summary>A path of names with slashes between; leading and trailing slashes fall away. Names become NFC, as the store keeps them.</summary>
    public static string Path(string path) =>
        string.Join('/', path.Normalize(NormalizationForm.FormC).Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Segment));

    /// <summary>A value of a query option.</summary>
    public static string Value(string text) => Uri.EscapeDataString(text)
        .Replace("%2C", ",", StringComparison.Ordinal).Replace("%24", "$", StringComparison.Ordinal)
        .Replace("%3D", "=", StringComparison.Ordinal).Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal);

    /// <summary>A text inside an OData function, in single quotes, which double inside.</summary>
    public static string Quoted(string text) => Uri.EscapeDataString("'" + text.Replace("'", "''", StringComparison.Ordinal) + "'");

    /// <summary>The share id of an address that a browser or Word shows: base64url with <c>u!</c> before it.</summary>
    /// <remarks>shares-get: unpadded, <c>/</c> → <c>_</c>, <c>+</c> → <c>-</c>.</remarks>
    public static string ShareId(string url) =>
        "u!" + Convert.ToBase64String(Encoding.UTF8.GetBytes(url)).TrimEnd('=').Replace('/', '_').Replace('+', '-');
}
