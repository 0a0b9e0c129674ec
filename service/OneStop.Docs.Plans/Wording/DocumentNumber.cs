using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Wording;

/// <summary>A document's number and symbol as written on it and when it is cited.</summary>
/// <remarks>Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II khoản 3 điểm c: a zero before numbers below 10.</remarks>
public static class DocumentNumber
{
    /// <summary>12/KH-UBND, 05/KH-UBND; while not issued, room for the number before the slash.</summary>
    public static string Line(string? number, string? symbol)
    {
        var given = number?.Trim() ?? "";
        var shown = given.Length == 0 ? Blanks.Number : given.Length == 1 ? "0" + given : given;
        return $"{shown}/{symbol?.Trim()}";
    }

    /// <summary>Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân xã, as attachments name their document.</summary>
    public static string Reference(Plan plan, string? issuer = null)
    {
        var kind = DocumentKinds.NameOf(plan.Kind) ?? plan.Kind;
        var of = string.IsNullOrWhiteSpace(issuer) ? "" : $" của {issuer.Trim()}";
        return $"{kind} số {Line(plan.Number, plan.Symbol)} {DateWords.Long(plan.Date)}{of}";
    }
}
