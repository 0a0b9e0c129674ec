using System.Buffers.Text;
using System.Net;
using System.Text;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Engine.Packaging;

/// <summary>Reads one flat package: cuts the markup of each part out as it stands, decodes the others.</summary>
internal sealed class FlatOpcReader(ReadOnlyMemory<byte> flat, PackageLimits limits)
{
    private const string TypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string RelationsType = "application/vnd.openxmlformats-package.relationships+xml";
    private const int PartDepth = 2;
    private const int DataDepth = 3;

    private readonly List<(string Name, ReadOnlyMemory<byte> Content)> _parts = [];
    private readonly List<Diagnostic> _problems = [];
    private readonly StringBuilder _types = new();
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private string? _name;

    /// <summary>The package, or every reason why not.</summary>
    public Outcome<PackageParts> Read()
    {
        var bytes = flat.Span;
        var scanner = new MarkupScanner(bytes, limits.XmlDepth);
        var depth = 0;
        var dataStart = 0;
        while (scanner.Read())
        {
            if (scanner.Token is MarkupToken.Start or MarkupToken.Empty)
            {
                depth++;
                if (depth == PartDepth) BeginPart(bytes, scanner.TokenStart, scanner.TokenEnd);
                if (depth == DataDepth) dataStart = scanner.TokenEnd;
            }

            if (scanner.Token is not (MarkupToken.End or MarkupToken.Empty)) continue;
            if (depth == DataDepth) AddData(bytes.Slice(scanner.NameStart, scanner.NameLength), dataStart, scanner.TokenStart);
            depth--;
        }

        if (scanner.Problem != MarkupProblem.None)
        {
            _problems.Add(MarkupDiagnostics.Of(scanner.Problem, "pkg:package", scanner.TokenStart, bytes));
        }

        if (_parts.Count == 0 && _problems.Count == 0) Report("pkg:package");
        return _problems.Count > 0 ? new(null, _problems) : new(PackageParts.Create(_parts.Prepend((ContentTypes.PartName, Types()))), []);
    }

    private void BeginPart(ReadOnlySpan<byte> bytes, int tag, int tagEnd)
    {
        _name = Value(bytes, tag, ":name"u8)?.TrimStart('/');
        var type = Value(bytes, tag, ":contentType"u8);
        if (_name is null || type is null || !PartName.IsPlain(_name) || !_names.Add(_name) || _names.Count > limits.Entries)
        {
            Report(Encoding.UTF8.GetString(bytes[tag..tagEnd]));
            _name = null;
            return;
        }

        if (type != RelationsType)
        {
            _types.Append($"<Override PartName=\"/{WebUtility.HtmlEncode(_name)}\" ContentType=\"{WebUtility.HtmlEncode(type)}\"/>");
        }
    }

    private void AddData(ReadOnlySpan<byte> element, int start, int end)
    {
        if (_name is null) return;
        if (element.EndsWith(":xmlData"u8))
        {
            var markup = flat.Span[start..end].Trim(" \t\r\n"u8);
            _parts.Add((_name, (byte[])[.. """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""u8, (byte)'\n', .. markup]));
        }
        else if (element.EndsWith(":binaryData"u8) && Decode(flat.Span[start..end]) is { } content)
        {
            _parts.Add((_name, content));
        }
        else
        {
            Report(_name);
        }
    }

    private byte[]? Decode(ReadOnlySpan<byte> base64)
    {
        if (!Base64.IsValid(base64, out var length) || length > limits.PartLength) return null;
        var content = new byte[length];
        Base64.DecodeFromUtf8(base64, content, out _, out _);
        return content;
    }

    private byte[] Types() => Encoding.UTF8.GetBytes(
        $"""
         <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
         <Types xmlns="{TypesNamespace}"><Default Extension="rels" ContentType="{RelationsType}"/><Default Extension="xml" ContentType="application/xml"/>{_types}</Types>
         """);

    private static string? Value(ReadOnlySpan<byte> bytes, int tag, ReadOnlySpan<byte> name) =>
        MarkupAttributes.TryFind(bytes, tag, name, out var start, out var end)
            ? WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes[start..end]))
            : null;

    private void Report(string quote) => _problems.Add(Codes.Error(Codes.BrokenFlatPackage, new Location("pkg:package", Quote: quote), quote));
}
