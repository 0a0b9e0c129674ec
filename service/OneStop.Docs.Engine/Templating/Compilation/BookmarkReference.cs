using System.Text;
using System.Text.RegularExpressions;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Finds the bookmark that a field refers to: <c>REF</c>, <c>PAGEREF</c>, <c>NOTEREF</c>, <c>GOTOBUTTON</c>, <c>HYPERLINK \l</c>.</summary>
/// <remarks>ECMA-376-1 §17.16.5. Names of bookmarks have no blanks and no characters that XML would write otherwise.</remarks>
internal static partial class BookmarkReference
{
    /// <summary>Where the name stands in the field's code, or null.</summary>
    public static (int Start, int End)? Find(ReadOnlySpan<byte> code)
    {
        if (code.Length > 2_000) return null;
        // One byte a character: places in the text are places in the bytes.
        var found = Field().Match(Encoding.Latin1.GetString(code));
        return found.Success ? (found.Groups["name"].Index, found.Groups["name"].Index + found.Groups["name"].Length) : null;
    }

    [GeneratedRegex(
        """^\s*(?:(?:REF|PAGEREF|NOTEREF|GOTOBUTTON)\s+(?<name>[^\s"\\&]+)|HYPERLINK\s+\\l\s+(?:"|&quot;)?(?<name>[^\s"\\&]+))""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Field();
}
