using System.Reflection;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Cli.Manifests;

/// <summary>The repository's manifest for a service that stands elsewhere.</summary>
internal static class AddressedManifest
{
    private const string Resource = "manifest.xml";

    /// <summary>The manifest as it stands in the repository, for the service on this machine.</summary>
    public static XDocument Own()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        return XDocument.Load(stream);
    }

    /// <summary>The manifest with every address of ours at <paramref name="url"/>, or why it cannot be.</summary>
    /// <param name="url">https and a host, with a port or a path where the service has one; http only for this machine.</param>
    public static Outcome<XDocument> At(string url)
    {
        var isGood = Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;
        if (!isGood) return new(null, [ManifestCodes.Error(ManifestCodes.OtherAddress, "", url)]);

        var manifest = Own();
        var own = new Uri(manifest.Root!.Element(ManifestNames.App + "DefaultSettings")!
            .Element(ManifestNames.App + "SourceLocation")!.Attribute("DefaultValue")!.Value).GetLeftPart(UriPartial.Authority);
        var there = address!.GetLeftPart(UriPartial.Path).TrimEnd('/');
        foreach (var attribute in manifest.Descendants().Attributes().Where(a => a.Value.StartsWith(own, StringComparison.Ordinal)))
        {
            attribute.Value = there + attribute.Value[own.Length..];
        }

        // The note for readers of the repository speaks of this machine.
        manifest.Nodes().OfType<XComment>().Remove();
        var findings = ManifestCheck.Check(manifest);
        return findings.Count > 0 ? new(null, findings) : new(manifest, []);
    }

    /// <summary>UTF-8 with line feeds: the same manifest gives the same bytes everywhere.</summary>
    public static byte[] Write(XDocument manifest)
    {
        using var buffer = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using (var writer = XmlWriter.Create(buffer, settings)) manifest.Save(writer);
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
