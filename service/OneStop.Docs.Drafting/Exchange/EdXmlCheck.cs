using System.Globalization;
using System.Xml;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Exchange;

/// <summary>What a header must have and how long it may be.</summary>
/// <remarks>Lengths: Nghị định 30/2020/NĐ-CP, Phụ lục VI Phần II, in force since 05/3/2020.</remarks>
internal static class EdXmlCheck
{
    public static IReadOnlyList<Diagnostic> Check(EdXmlData data)
    {
        var problems = new List<Diagnostic>();
        Organisation(problems, "From", data.From);
        if (data.To.Count == 0) Missing(problems, "To");
        for (var i = 0; i < data.To.Count; i++) Organisation(problems, string.Create(CultureInfo.InvariantCulture, $"To[{i + 1}]"), data.To[i]);
        Text(problems, "Code/CodeNumber", data.Number, 11, isNeeded: true);
        Text(problems, "Code/CodeNotation", data.Symbol, 30, isNeeded: true);
        Text(problems, "PromulgationInfo/Place", data.Place, 50, isNeeded: true);
        if (data.Date is null) Missing(problems, "PromulgationInfo/PromulgationDate");
        if (string.IsNullOrWhiteSpace(data.Kind) || EdXmlHeader.TypeOf(data.Kind) is null) Missing(problems, "DocumentType/Type");
        Text(problems, "Subject", data.Subject, 500, isNeeded: true);
        Text(problems, "Content", data.Content, 500, isNeeded: false);
        Text(problems, "SignerInfo/Competence", data.Competence, 100, isNeeded: false);
        Text(problems, "SignerInfo/Position", data.Position, 100, isNeeded: true);
        Text(problems, "SignerInfo/FullName", data.Signer, 50, isNeeded: true);
        if (data.Recipients.Count == 0) Missing(problems, "ToPlaces");
        foreach (var recipient in data.Recipients) Text(problems, "ToPlaces", recipient, 500, isNeeded: true);
        foreach (var attachment in data.Attachments) Text(problems, "OtherInfo/Appendixes", attachment, 500, isNeeded: true);
        return problems;
    }

    private static void Organisation(List<Diagnostic> problems, string path, EdXmlOrganisation? organisation)
    {
        Text(problems, path + "/OrganId", organisation?.OrganId, 13, isNeeded: true);
        Text(problems, path + "/OrganName", organisation?.Name, 200, isNeeded: true);
        Text(problems, path + "/OrganizationInCharge", organisation?.InCharge, 200, isNeeded: false);
    }

    private static void Text(List<Diagnostic> problems, string path, string? text, int limit, bool isNeeded)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (isNeeded) Missing(problems, path);
            return;
        }

        if (text.Length > limit)
        {
            problems.Add(DraftingCodes.Error(
                DraftingCodes.ExchangeTooLong, new(Path: path), path, text.Length.ToString(CultureInfo.InvariantCulture), limit.ToString(CultureInfo.InvariantCulture)));
        }

        if (!IsXml(text)) problems.Add(DraftingCodes.Error(DraftingCodes.ExchangeUnreadable, new(Path: path), path));
    }

    private static bool IsXml(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else if (!XmlConvert.IsXmlChar(text[i])) return false;
        }

        return true;
    }

    private static void Missing(List<Diagnostic> problems, string path) =>
        problems.Add(DraftingCodes.Error(DraftingCodes.ExchangeMissing, new(Path: path), path, "@edxml." + NameOf(path)));

    /// <summary>The last name of the path, without the number of a receiver.</summary>
    private static string NameOf(string path)
    {
        var last = path[(path.LastIndexOf('/') + 1)..];
        return last.IndexOf('[', StringComparison.Ordinal) is var at and > 0 ? last[..at] : last;
    }
}
