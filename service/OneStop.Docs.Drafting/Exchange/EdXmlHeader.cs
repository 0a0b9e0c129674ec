using System.Globalization;
using System.Text;
using System.Xml;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Drafting.Exchange;

/// <summary>The header of an edXML message: what another agency's system needs to register the document. Nothing is sent.</summary>
/// <remarks>
/// QCVN 102:2016/BTTTT. Every child carries the prefix <c>edXML:</c>: receivers in use insist on it. The trace of hops, the manifest
/// and the signature belong to the system that sends.
/// </remarks>
public static class EdXmlHeader
{
    /// <summary>The namespace of all elements.</summary>
    public const string Namespace = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

    private const string Prefix = "edXML";

    /// <summary>The types in the order of Nghị định 30/2020/NĐ-CP, Điều 7: their place is their number; công văn is 18.</summary>
    private static readonly string[] s_types =
    [
        "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CV", "CĐ", "BGN", "BTT", "GUQ",
        "GM", "GGT", "GNP", "PG", "PC", "PB", "TXL",
    ];

    /// <summary>The header as UTF-8 XML, or every field that is missing, too long or not writable.</summary>
    public static Outcome<byte[]> Write(EdXmlData data)
    {
        var problems = EdXmlCheck.Check(data);
        if (problems.Count > 0) return new(null, problems);
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = "  ", NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            writer.WriteStartDocument();
            Within(writer, "edXML", () => Within(writer, "edXMLEnvelope", () => Within(writer, "edXMLHeader", () => Within(writer, "MessageHeader", () => Message(writer, data)))));
            writer.WriteEndDocument();
        }

        return new(stream.ToArray(), []);
    }

    /// <summary>The number of a type, or null when it has none.</summary>
    internal static int? TypeOf(string kind) => Array.IndexOf(s_types, kind) is var index and >= 0 ? index + 1 : null;

    private static void Message(XmlWriter writer, EdXmlData data)
    {
        Organisation(writer, "From", data.From!);
        foreach (var receiver in data.To) Organisation(writer, "To", receiver);
        Within(writer, "Code", () =>
        {
            Text(writer, "CodeNumber", data.Number);
            Text(writer, "CodeNotation", data.Symbol);
        });
        Within(writer, "PromulgationInfo", () =>
        {
            Text(writer, "Place", data.Place);
            Text(writer, "PromulgationDate", EdXmlData.Day(data.Date!.Value));
        });
        Within(writer, "DocumentType", () =>
        {
            Text(writer, "Type", TypeOf(data.Kind!)!.Value.ToString(CultureInfo.InvariantCulture));
            Text(writer, "TypeName", DocumentKinds.NameOf(data.Kind!));
            Text(writer, "TypeDetail", "");
        });
        Text(writer, "Subject", data.Subject);
        Text(writer, "Content", data.Content);
        Within(writer, "SignerInfo", () =>
        {
            Text(writer, "Competence", data.Competence);
            Text(writer, "Position", data.Position);
            Text(writer, "FullName", data.Signer);
        });
        if (data.Due is { } due) Text(writer, "DueDate", EdXmlData.Day(due));
        Within(writer, "ToPlaces", () => Each(writer, "Place", data.Recipients));
        OtherInfo(writer, data);
        Text(writer, "SteeringType", "0");
        Text(writer, "DocumentId", data.DocumentId);
    }

    private static void OtherInfo(XmlWriter writer, EdXmlData data) => Within(writer, "OtherInfo", () =>
    {
        Text(writer, "Priority", data.Priority.ToString(CultureInfo.InvariantCulture));
        Text(writer, "SphereOfPromulgation", "");
        Text(writer, "TyperNotation", "");
        Text(writer, "PromulgationAmount", data.Copies?.ToString(CultureInfo.InvariantCulture));
        Text(writer, "PageAmount", data.Pages?.ToString(CultureInfo.InvariantCulture));
        Within(writer, "Appendixes", () => Each(writer, "Appendix", data.Attachments));
    });

    private static void Organisation(XmlWriter writer, string name, EdXmlOrganisation organisation) => Within(writer, name, () =>
    {
        Text(writer, "OrganId", organisation.OrganId);
        Text(writer, "OrganizationInCharge", organisation.InCharge);
        Text(writer, "OrganName", organisation.Name);
    });

    private static void Each(XmlWriter writer, string name, IReadOnlyList<string> texts)
    {
        foreach (var text in texts) Text(writer, name, text);
    }

    private static void Within(XmlWriter writer, string name, Action children)
    {
        writer.WriteStartElement(Prefix, name, Namespace);
        children();
        writer.WriteEndElement();
    }

    private static void Text(XmlWriter writer, string name, string? text) =>
        writer.WriteElementString(Prefix, name, Namespace, (text ?? "").Normalize().Trim());
}
