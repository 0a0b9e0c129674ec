namespace OneStop.Docs.Plans.Model;

/// <summary>Plan data: what a document says, before it has a form. The JSON that everything agrees on.</summary>
/// <remarks>Property names in JSON are camelCase and fixed; see <c>templates/plan.schema.json</c>, which is made from these records.</remarks>
public sealed record Plan
{
    public const string SchemaId = "onestop/plan/1";

    public string Schema { get; init; } = SchemaId;

    /// <summary>Stable, chosen by the author: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Type code of NĐ 30 Annex III (QĐ, KH, BC, TTr …); "CV" for công văn; "TXL" for a letter of apology (thư công has no code of its own).</summary>
    public required string Kind { get; init; }

    public required Issuer Issuer { get; init; }

    /// <summary>Null while not issued.</summary>
    public string? Number { get; init; }

    public string? Symbol { get; init; }

    public string? Place { get; init; }

    public required PartialDate Date { get; init; }

    public required string Subject { get; init; }

    /// <summary>The line "thẩm quyền ban hành" of decisions and resolutions, else null.</summary>
    public string? Authority { get; init; }

    /// <summary>Độ khẩn: HỎA TỐC, THƯỢNG KHẨN, KHẨN, or null.</summary>
    public string? Urgency { get; init; }

    /// <summary>"Kính gửi": letters, submissions and reports going up; empty otherwise.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    public IReadOnlyList<LegalBasis> LegalBases { get; init; } = [];

    /// <summary>Paragraphs between the head and the first section or article.</summary>
    public IReadOnlyList<string> Opening { get; init; } = [];

    /// <summary>After the opening, where the text has blocks outside sections and articles: letters, invitations, notices.</summary>
    /// <remarks>Not called body: a template would no longer see the functions <c>body.*</c>.</remarks>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    public IReadOnlyList<Article> Articles { get; init; } = [];

    public IReadOnlyList<Section> Sections { get; init; } = [];

    public IReadOnlyList<string> Closing { get; init; } = [];

    /// <summary>Footnotes with their marks as printed: "[1] …".</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];

    public IReadOnlyList<TaskTable> TaskTables { get; init; } = [];

    /// <summary>Reporting forms that go with the plan: keys in <c>templates/</c>.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    public IReadOnlyList<Recipient> RecipientsElectronic { get; init; } = [];

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

    public string? Code { get; init; }
}

/// <summary>A date whose month and day may be blank: "ngày   tháng   năm 2026".</summary>
public sealed record PartialDate
{
    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }
}

public sealed record LegalBasis
{
    /// <summary>As printed, without the closing ; or .</summary>
    public required string Text { get; init; }

    public IReadOnlyList<InstrumentReference> Instruments { get; init; } = [];
}

public sealed record InstrumentReference
{
    public required string Type { get; init; }

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public string? Issuer { get; init; }

    public string? Title { get; init; }
}
