namespace OneStop.Docs.Plans.Model;

/// <summary>Plan data: what a document says, before it has a form. The JSON that everything agrees on.</summary>
/// <remarks>Property names in JSON are camelCase and fixed; see <c>templates/plan.schema.json</c>, which is made from these records.</remarks>
public sealed record Plan
{
    /// <summary>The shape of plan data that these records read and write.</summary>
    public const string SchemaId = "onestop/plan/1";

    /// <summary>Which shape of data this is: always <see cref="SchemaId"/>.</summary>
    public string Schema { get; init; } = SchemaId;

    /// <summary>Stable, chosen by the author: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Type code of NĐ 30 Annex III (QĐ, KH, BC, TTr …); "CV" for công văn; "TXL" for a letter of apology (thư công has no code of its own).</summary>
    public required string Kind { get; init; }

    /// <summary>Who issues the document.</summary>
    public required Issuer Issuer { get; init; }

    /// <summary>Null while not issued.</summary>
    public string? Number { get; init; }

    /// <summary>Type code and issuer code: KH-UBND; null while not known.</summary>
    public string? Symbol { get; init; }

    /// <summary>Địa danh, as it stands before the date.</summary>
    public string? Place { get; init; }

    /// <summary>The day of issue; month and day may still be blank.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>Trích yếu: what the document is about, in one phrase.</summary>
    public required string Subject { get; init; }

    /// <summary>The line "thẩm quyền ban hành" of decisions and resolutions, else null.</summary>
    public string? Authority { get; init; }

    /// <summary>Độ khẩn: HỎA TỐC, THƯỢNG KHẨN, KHẨN, or null.</summary>
    public string? Urgency { get; init; }

    /// <summary>"Kính gửi": letters, submissions and reports going up; empty otherwise.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Căn cứ, one an entry, in printed order.</summary>
    public IReadOnlyList<LegalBasis> LegalBases { get; init; } = [];

    /// <summary>Paragraphs between the head and the first section or article.</summary>
    public IReadOnlyList<string> Opening { get; init; } = [];

    /// <summary>After the opening, where the text has blocks outside sections and articles: letters, invitations, notices.</summary>
    /// <remarks>Not called body: a template would no longer see the functions <c>body.*</c>.</remarks>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Điều, of decisions.</summary>
    public IReadOnlyList<Article> Articles { get; init; } = [];

    /// <summary>Mục, of plans and reports.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>Paragraphs after the last section or article.</summary>
    public IReadOnlyList<string> Closing { get; init; } = [];

    /// <summary>Footnotes with their marks as printed: "[1] …".</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];

    /// <summary>Tables of tasks; attachments point to them by id.</summary>
    public IReadOnlyList<TaskTable> TaskTables { get; init; } = [];

    /// <summary>Reporting forms that go with the plan: keys in <c>templates/</c>.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>Appendices, outlines and attached documents, in printed order.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Nơi nhận, in printed order.</summary>
    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    /// <summary>"Bản điện tử", where an issuer lists it apart.</summary>
    public IReadOnlyList<Recipient> RecipientsElectronic { get; init; } = [];

    /// <summary>Who signs; null where the source shows nobody.</summary>
    public Signature? Signature { get; init; }

    /// <summary>Minutes only: the second signature (thư ký, đại diện đơn vị được kiểm tra …).</summary>
    public IReadOnlyList<Signature> CoSignatures { get; init; } = [];

    /// <summary>Invitations and minutes: when, where, who, about what.</summary>
    public Meeting? Meeting { get; init; }

    /// <summary>Letters of apology: the dossier that is late.</summary>
    public Dossier? Dossier { get; init; }

    /// <summary>Inspection papers: the team and the units inspected.</summary>
    public Inspection? Inspection { get; init; }

    /// <summary>Letters that urge late units.</summary>
    public Reminder? Reminder { get; init; }
}

/// <summary>Who issues a document, as printed and as a key.</summary>
public sealed record Issuer
{
    /// <summary>Key in the agency register, or null.</summary>
    public string? Agency { get; init; }

    /// <summary>Line above (cơ quan chủ quản) as printed, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>As printed; empty only where the source shows none.</summary>
    public required string Name { get; init; }

    /// <summary>As written in running text: "Ủy ban nhân dân xã Đức Thọ"; null where the register or <see cref="Name"/> serves.</summary>
    public string? PlainName { get; init; }

    /// <summary>Its part of the symbol: UBND.</summary>
    public string? Code { get; init; }
}

/// <summary>A date whose month and day may be blank: "ngày   tháng   năm 2026".</summary>
public sealed record PartialDate
{
    /// <summary>Null only where the source shows none.</summary>
    public int? Year { get; init; }

    /// <summary>1 to 12, or null while blank.</summary>
    public int? Month { get; init; }

    /// <summary>1 to 31, or null while blank.</summary>
    public int? Day { get; init; }
}

/// <summary>One căn cứ and the instruments it names.</summary>
public sealed record LegalBasis
{
    /// <summary>As printed, without the closing ; or .</summary>
    public required string Text { get; init; }

    /// <summary>What the text cites, in order; empty for "Theo đề nghị của …".</summary>
    public IReadOnlyList<InstrumentReference> Instruments { get; init; } = [];
}

/// <summary>An instrument as a text cites it.</summary>
public sealed record InstrumentReference
{
    /// <summary>Luật, Nghị định, Quyết định …</summary>
    public required string Type { get; init; }

    /// <summary>Number and symbol: 118/2025/NĐ-CP; null for laws cited by date.</summary>
    public string? Number { get; init; }

    /// <summary>The day it was signed or passed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>As cited.</summary>
    public string? Issuer { get; init; }

    /// <summary>As cited, without "về" or "về việc".</summary>
    public string? Title { get; init; }
}
