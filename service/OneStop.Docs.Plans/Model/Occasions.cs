namespace OneStop.Docs.Plans.Model;

/// <summary>A meeting that is invited to or minuted.</summary>
public sealed record Meeting
{
    public string? Purpose { get; init; }

    /// <summary>As printed: "08 giờ 00, ngày 12 tháng 3 năm 2026".</summary>
    public string? Start { get; init; }

    public string? End { get; init; }

    public string? Place { get; init; }

    public Person? Chair { get; init; }

    public Person? Secretary { get; init; }

    public IReadOnlyList<Person> Participants { get; init; } = [];

    public IReadOnlyList<string> Agenda { get; init; } = [];

    /// <summary>What invitees are asked to bring or note.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

public sealed record Person
{
    public required string Name { get; init; }

    public string? Position { get; init; }

    /// <summary>Role in the team or meeting: Trưởng đoàn, Thành viên, Thư ký …</summary>
    public string? Role { get; init; }
}

/// <summary>The dossier a letter of apology speaks of (TT 03/2025/TT-VPCP, Mẫu 04).</summary>
public sealed record Dossier
{
    public string? Code { get; init; }

    public string? Applicant { get; init; }

    public string? Procedure { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateOnly? NewDueOn { get; init; }

    /// <summary>Where the result is handed over, in running text.</summary>
    public string? ReturnPlace { get; init; }

    public string? Reason { get; init; }
}

/// <summary>An inspection: who inspects whom, what period.</summary>
public sealed record Inspection
{
    public IReadOnlyList<Person> Team { get; init; } = [];

    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>As printed: "từ ngày 01/01/2026 đến thời điểm kiểm tra".</summary>
    public string? Period { get; init; }

    /// <summary>As printed: when the team works.</summary>
    public string? Schedule { get; init; }
}

/// <summary>A letter that urges: what was late on a day, and by when it is now asked for.</summary>
public sealed record Reminder
{
    /// <summary>The day the figures were taken.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The new last day; null when the letter sets none.</summary>
    public DateOnly? AnswerBy { get; init; }

    public IReadOnlyList<LateItem> Items { get; init; } = [];
}

/// <summary>One late task of one unit.</summary>
public sealed record LateItem
{
    public required string Unit { get; init; }

    public required string Content { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>As printed: "Chậm 06 ngày", "Chưa gửi báo cáo".</summary>
    public string? Status { get; init; }
}
