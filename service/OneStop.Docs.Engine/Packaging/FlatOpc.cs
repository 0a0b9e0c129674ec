using System.Text;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Engine.Packaging;

/// <summary>The flat form of a package: one XML file, as Word's add-ins insert it.</summary>
/// <remarks>Namespace <c>http://schemas.microsoft.com/office/2006/xmlPackage</c>; markup parts lie in it byte for byte.</remarks>
public static class FlatOpc
{
    private const string Namespace = "http://schemas.microsoft.com/office/2006/xmlPackage";
    private const string UnknownType = "application/octet-stream";

    /// <summary>The package in its flat form, parts in package order.</summary>
    public static byte[] Write(PackageParts parts)
    {
        var types = ContentTypes.Of(parts);
        using var flat = new MemoryStream();
        flat.Write(Encoding.UTF8.GetBytes(
            $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="{Namespace}">"""));
        foreach (var part in parts.Parts)
        {
            if (string.Equals(part.Name, ContentTypes.PartName, StringComparison.OrdinalIgnoreCase)) continue;
            WritePart(flat, part, types.TypeOf(part.Name) ?? UnknownType);
        }

        flat.Write("</pkg:package>"u8);
        return flat.ToArray();
    }

    /// <summary>The package of a flat form from anywhere.</summary>
    /// <param name="flat">UTF-8.</param>
    /// <param name="limits">What it may hold.</param>
    public static Outcome<PackageParts> Read(ReadOnlyMemory<byte> flat, PackageLimits limits)
    {
        if (flat.Length > limits.TotalLength)
        {
            return new(null, [Codes.Error(
                Codes.PackageTooLarge, Location.None, PartContent.Megabytes(flat.Length), PartContent.Megabytes(limits.TotalLength))]);
        }

        return new FlatOpcReader(flat, limits).Read();
    }

    private static void WritePart(MemoryStream flat, PackagePart part, string type)
    {
        var root = PartContent.IsMarkup(part.Name) ? FindRoot(part.Content.Span) : -1;
        var store = root < 0 ? " pkg:compression=\"store\"" : "";
        flat.Write(Encoding.UTF8.GetBytes(
            $"<pkg:part pkg:name=\"/{Escape(part.Name)}\" pkg:contentType=\"{Escape(type)}\"{store}>"));
        if (root >= 0)
        {
            flat.Write("<pkg:xmlData>"u8);
            flat.Write(part.Content.Span[root..]);
            flat.Write("</pkg:xmlData>"u8);
        }
        else
        {
            flat.Write("<pkg:binaryData>"u8);
            flat.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(part.Content.Span, Base64FormattingOptions.InsertLineBreaks)));
            flat.Write("</pkg:binaryData>"u8);
        }

        flat.Write("</pkg:part>"u8);
    }

    /// <summary>Where the root element begins, or -1 when the part is not sound UTF-8 markup and must travel as bytes.</summary>
    private static int FindRoot(ReadOnlySpan<byte> bytes)
    {
        var scanner = new MarkupScanner(bytes, depthLimit: 1_000);
        var root = -1;
        while (scanner.Read())
        {
            if (root < 0 && scanner.Token is (MarkupToken.Start or MarkupToken.Empty)) root = scanner.TokenStart;
        }

        return scanner.Problem == MarkupProblem.None ? root : -1;
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
}
