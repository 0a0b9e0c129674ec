using System.Globalization;

namespace OneStop.Docs.Drafting.Issuing;

/// <summary>What a document gets when it is issued.</summary>
/// <param name="Number">The number (số) the register gave, from 1.</param>
/// <param name="Symbol">The symbol after the slash (<c>QĐ-UBND</c>); null to leave what stands there unchecked.</param>
/// <param name="Date">The day of issue.</param>
/// <remarks>Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II khoản 3–4: a zero before numbers and days below 10 and before months 1 and 2.</remarks>
public sealed record IssueFields(int Number, string? Symbol, DateOnly Date)
{
    /// <summary>05, 12, 123.</summary>
    public string NumberText => Number.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>01 … 31.</summary>
    public string DayText => Date.Day.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>01, 02, 3 … 12.</summary>
    public string MonthText => Date.Month.ToString(Date.Month <= 2 ? "00" : "0", CultureInfo.InvariantCulture);

    /// <summary>Four digits.</summary>
    public string YearText => Date.Year.ToString("0000", CultureInfo.InvariantCulture);
}
