using System.Text;

namespace OneStop.Docs.Engine.Packaging;

/// <summary>The content type of each part, as <c>[Content_Types].xml</c> gives it.</summary>
/// <remarks>ECMA-376-2 §6.2.3: an Override for the part's name, else the Default for its extension; case does not count.</remarks>
public sealed class ContentTypes
{
    /// <summary>The part that lists them.</summary>
    public const string PartName = "[Content_Types].xml";

    private readonly Dictionary<string, string> _overrides = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _defaults = new(StringComparer.OrdinalIgnoreCase);

    private ContentTypes()
    {
    }

    /// <summary>Reads the list of a package; empty when it has none.</summary>
    public static ContentTypes Of(PackageParts package)
    {
        var types = new ContentTypes();
        if (package.Find(PartName) is { } list) types.Read(list.Content.Span);
        return types;
    }

    /// <summary>The type of the part of this name, or null when the list has none for it.</summary>
    public string? TypeOf(string name) =>
        _overrides.TryGetValue(name, out var type) || _defaults.TryGetValue(ExtensionOf(name), out type) ? type : null;

    private static string ExtensionOf(string name) => name[(name.LastIndexOf('.') + 1)..];

    private void Read(ReadOnlySpan<byte> bytes)
    {
        var scanner = new MarkupScanner(bytes, depthLimit: 16);
        while (scanner.Read())
        {
            if (scanner.Token is not (MarkupToken.Start or MarkupToken.Empty)) continue;
            if (Value(bytes, scanner.TokenStart, "ContentType"u8) is not { } type) continue;
            if (Value(bytes, scanner.TokenStart, "PartName"u8) is { } name) _overrides[name.TrimStart('/')] = type;
            else if (Value(bytes, scanner.TokenStart, "Extension"u8) is { } extension) _defaults[extension] = type;
        }
    }

    private static string? Value(ReadOnlySpan<byte> bytes, int tag, ReadOnlySpan<byte> attribute) =>
        MarkupAttributes.TryFind(bytes, tag, attribute, out var start, out var end) ? Encoding.UTF8.GetString(bytes[start..end]) : null;
}
