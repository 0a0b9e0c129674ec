using System.Globalization;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Engine.Packaging;

/// <summary>Puts what stopped the scanner into words.</summary>
internal static class MarkupDiagnostics
{
    /// <summary>The diagnostic for a problem at this byte of this part.</summary>
    public static Diagnostic Of(MarkupProblem problem, string part, int offset, ReadOnlySpan<byte> bytes)
    {
        var code = problem switch
        {
            MarkupProblem.Encoding => Codes.NotUtf8,
            MarkupProblem.DocumentType => Codes.DocumentTypeDeclared,
            MarkupProblem.TooDeep => Codes.MarkupTooDeep,
            _ => Codes.BrokenMarkup,
        };
        var quote = problem == MarkupProblem.Encoding ? "" : Quote(bytes, offset);
        return Codes.Error(
            code, new Location(part, Quote: quote), part, offset.ToString(CultureInfo.InvariantCulture), quote);
    }

    private static string Quote(ReadOnlySpan<byte> bytes, int offset)
    {
        var piece = bytes[offset..Math.Min(bytes.Length, offset + 40)];
        return System.Text.Encoding.UTF8.GetString(piece).TrimEnd('�').Replace('\n', ' ');
    }
}
