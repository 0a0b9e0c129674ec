namespace OneStop.Docs.Plans.Model;

/// <summary>What kinds of deadline there are.</summary>
public static class DeadlineKinds
{
    /// <summary>Up to a day: "Trước 10/3/2026".</summary>
    public const string Before = "before";

    /// <summary>One day: "ngày 20/5/2026", "kể từ ngày ban hành".</summary>
    public const string On = "on";

    /// <summary>One month.</summary>
    public const string Month = "month";

    /// <summary>One quarter.</summary>
    public const string Quarter = "quarter";

    /// <summary>One year.</summary>
    public const string Year = "year";

    /// <summary>From one time to another.</summary>
    public const string Range = "range";

    /// <summary>A phase of years: "Giai đoạn 2026 - 2030".</summary>
    public const string Phase = "phase";

    /// <summary>All the time: "Thường xuyên".</summary>
    public const string Continuous = "continuous";

    /// <summary>Again and again: "Hằng năm".</summary>
    public const string Recurring = "recurring";

    /// <summary>Once something has happened: "Sau khi có hướng dẫn".</summary>
    public const string AfterEvent = "afterEvent";

    /// <summary>So many days from or before something.</summary>
    public const string Relative = "relative";

    /// <summary>As another plan says.</summary>
    public const string ByPlan = "byPlan";

    /// <summary>Several times in one: "Quý IV/2026 và hằng năm".</summary>
    public const string Compound = "compound";

    /// <summary>Not understood: only the text is kept.</summary>
    public const string Unknown = "unknown";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Before, On, Month, Quarter, Year, Range, Phase, Continuous, Recurring, AfterEvent, Relative, ByPlan, Compound, Unknown,
    ];

    /// <summary>How often something comes again.</summary>
    public static IReadOnlyList<string> Recurrences { get; } = ["yearly", "halfYearly", "quarterly", "monthly", "weekly", "daily"];
}
