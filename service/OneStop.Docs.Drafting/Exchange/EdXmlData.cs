using System.Globalization;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;

namespace OneStop.Docs.Drafting.Exchange;

/// <summary>An organisation on the axis of document exchange (trục liên thông văn bản).</summary>
/// <param name="OrganId">Its code, e.g. <c>000.00.01.H56</c> or <c>H56.01.02</c>; at most 13 characters.</param>
/// <param name="Name">Its name, at most 200.</param>
/// <param name="InCharge">The organisation above it, at most 200, or null.</param>
public sealed record EdXmlOrganisation(string OrganId, string Name, string? InCharge = null);

/// <summary>What the header of an edXML message tells of a document. Texts are taken as they are; <see cref="EdXmlHeader"/> checks them.</summary>
/// <param name="From">Who sends.</param>
/// <param name="To">Who receives; at least one.</param>
/// <param name="Number">Số.</param>
/// <param name="Symbol">Ký hiệu.</param>
/// <param name="Place">Địa danh.</param>
/// <param name="Date">Of issue.</param>
/// <param name="Kind">Type code.</param>
/// <param name="Subject">Trích yếu.</param>
/// <param name="Content">A summary, or null.</param>
/// <param name="Competence">Quyền hạn: TM. ỦY BAN NHÂN DÂN; or null.</param>
/// <param name="Position">Chức vụ of the signer.</param>
/// <param name="Signer">Họ tên.</param>
/// <param name="Due">When an answer is due, or null.</param>
/// <param name="Recipients">Nơi nhận.</param>
/// <param name="Priority">0 usual, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc.</param>
/// <param name="Copies">How many are issued, or null.</param>
/// <param name="Pages">How many pages it has, or null.</param>
/// <param name="Attachments">Names of what is attached.</param>
public sealed record EdXmlData(
    EdXmlOrganisation? From, IReadOnlyList<EdXmlOrganisation> To, string? Number, string? Symbol, string? Place, DateOnly? Date, string? Kind,
    string? Subject, string? Content, string? Competence, string? Position, string? Signer, DateOnly? Due, IReadOnlyList<string> Recipients,
    int Priority, int? Copies, int? Pages, IReadOnlyList<string> Attachments)
{
    /// <summary>From a document's fields in the store and, where it was drafted from one, its plan.</summary>
    /// <param name="fields">Number, symbol and date as issued.</param>
    /// <param name="plan">Place, signer, recipients, attachments; null when there is none.</param>
    /// <param name="from">Who sends.</param>
    /// <param name="to">Who receives.</param>
    public static EdXmlData Of(DocumentFields fields, Plan? plan, EdXmlOrganisation from, IReadOnlyList<EdXmlOrganisation> to)
    {
        IReadOnlyList<string> lines = plan?.Signature?.Lines ?? [];
        return new(
            from, to, fields.Number ?? plan?.Number, fields.Symbol ?? plan?.Symbol, plan?.Place, fields.Date ?? Whole(plan?.Date),
            fields.Kind ?? plan?.Kind, fields.Title, null, lines.Count > 1 ? lines[0] : null, lines.Count > 0 ? lines[^1] : null, plan?.Signature?.Name, null,
            [.. plan?.Recipients.Select(recipient => recipient.Text) ?? []], PriorityOf(plan?.Urgency), null, null,
            [.. plan?.Attachments.Select(attachment => string.Join(' ', new[] { attachment.Label, attachment.Title }.Where(text => !string.IsNullOrWhiteSpace(text)))) ?? []]);
    }

    /// <summary>What is missing here and stands in the document's line of the register: signer, recipients, copies.</summary>
    /// <param name="entry">Null when it has no line.</param>
    public EdXmlData With(RegisterEntry? entry) => entry is null
        ? this
        : this with
        {
            Signer = Signer ?? entry.Signer,
            Copies = Copies ?? entry.Copies,
            Recipients = Recipients.Count > 0
                ? Recipients
                : [.. (entry.Recipients ?? "").Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        };

    /// <summary>Organisation, day and number/symbol: how exchanges tell documents apart.</summary>
    internal string DocumentId => string.Create(CultureInfo.InvariantCulture, $"{From!.OrganId},{Day(Date!.Value)},{Number}/{Symbol}");

    internal static string Day(DateOnly date) => date.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);

    private static DateOnly? Whole(PartialDate? date) => date is { Year: { } year, Month: { } month, Day: { } day } ? new DateOnly(year, month, day) : null;

    private static int PriorityOf(string? urgency) => urgency switch
    {
        "KHẨN" => 1,
        "THƯỢNG KHẨN" => 2,
        "HỎA TỐC" => 3,
        _ => 0,
    };
}
