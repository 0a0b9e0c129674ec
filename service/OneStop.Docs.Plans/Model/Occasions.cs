namespace OneStop.Docs.Plans.Model;

/// <summary>A meeting that is invited to or minuted.</summary>
public sealed record Meeting
{
    /// <summary>What it is about.</summary>
    public string? Purpose { get; init; }

    /// <summary>As printed: "08 giờ 00, ngày 12 tháng 3 năm 2026".</summary>
    public string? Start { get; init; }

    /// <summary>As printed.</summary>
    public string? End { get; init; }

    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>Who chairs.</summary>
    public Person? Chair { get; init; }

    /// <summary>Who keeps the minutes.</summary>
    public Person? Secretary { get; init; }

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<Person> Participants { get; init; } = [];

    /// <summary>In order.</summary>
    public IReadOnlyList<string> Agenda { get; init; } = [];

    /// <summary>What invitees are asked to bring or note.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>Somebody in a meeting or a team.</summary>
public sealed record Person
{
    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Position and unit.</summary>
    public string? Position { get; init; }

    /// <summary>Role in the team or meeting: Trưởng đoàn, Thành viên, Thư ký …</summary>
    public string? Role { get; init; }
}

/// <summary>The dossier a letter of apology speaks of (TT 03/2025/TT-VPCP, Mẫu 04).</summary>
public sealed record Dossier
{
    /// <summary>Mã hồ sơ.</summary>
    public string? Code { get; init; }

    /// <summary>Who handed it in.</summary>
    public string? Applicant { get; init; }

    /// <summary>The procedure it is for.</summary>
    public string? Procedure { get; init; }

    /// <summary>The day it was received.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The day promised on the receipt.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day promised now.</summary>
    public DateOnly? NewDueOn { get; init; }

    /// <summary>Where the result is handed over, in running text.</summary>
    public string? ReturnPlace { get; init; }

    /// <summary>Why it is late.</summary>
    public string? Reason { get; init; }
}

/// <summary>An inspection: who inspects whom, what period.</summary>
public sealed record Inspection
{
    /// <summary>Members with their roles.</summary>
    public IReadOnlyList<Person> Team { get; init; } = [];

    /// <summary>Who is inspected.</summary>
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

    /// <summary>What is late.</summary>
    public IReadOnlyList<LateItem> Items { get; init; } = [];
}

/// <summary>One late task of one unit.</summary>
public sealed record LateItem
{
    /// <summary>Who is late.</summary>
    public required string Unit { get; init; }

    /// <summary>What is late.</summary>
    public required string Content { get; init; }

    /// <summary>The day it was due.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>As printed: "Chậm 06 ngày", "Chưa gửi báo cáo".</summary>
    public string? Status { get; init; }
}
