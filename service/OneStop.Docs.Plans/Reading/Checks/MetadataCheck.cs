using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Reading.Checks;

/// <summary>Fields that the document-management system cannot hold when they are longer than the law's table says.</summary>
/// <remarks>Nghị định 30/2020/NĐ-CP, Phụ lục VI, Phần II, Mục I (outgoing documents).</remarks>
internal static class MetadataCheck
{
    /// <summary>Số (CodeNumber).</summary>
    public const int Number = 11;

    /// <summary>Ký hiệu (CodeNotation).</summary>
    public const int Symbol = 30;

    /// <summary>Trích yếu (Subject).</summary>
    public const int Subject = 500;

    /// <summary>Tên cơ quan (OrganName).</summary>
    public const int OrganName = 200;

    /// <summary>Chức vụ người ký (Position).</summary>
    public const int Position = 100;

    /// <summary>Họ tên người ký (FullName).</summary>
    public const int FullName = 50;

    public static void Run(Plan plan, ProblemList problems)
    {
        var root = JsonPlace.Root;
        Limit(plan.Number, Number, root["number"], problems);
        Limit(plan.Symbol, Symbol, root["symbol"], problems);
        Limit(plan.Subject, Subject, root["subject"], problems);
        Limit(plan.Issuer.Name, OrganName, root["issuer"]["name"], problems);
        Limit(plan.Signature?.Name, FullName, root["signature"]["name"], problems);
        var lines = plan.Signature?.Lines ?? [];
        for (var i = 0; i < lines.Count; i++) Limit(lines[i], Position, root["signature"]["lines"][i], problems);
    }

    private static void Limit(string? text, int most, JsonPlace place, ProblemList problems)
    {
        if (text is null || text.Length <= most) return;
        var shown = text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
        problems.Warning(PlanCodes.OverMetadataLimit, place, shown, JsonKinds.Text(text.Length), JsonKinds.Text(most));
    }
}
