using FsCheck;
using FsCheck.Fluent;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Tests.Reading;

/// <summary>Plans of every shape for property tests: sensible, but with what a document seldom has.</summary>
internal static class PlanSamples
{
    private static readonly Gen<string> Words = Gen.Elements(
        "Kiểm soát thủ tục hành chính", "Điều \"này\" & <kia>", "một\nhai\tba", "60 % — “đạt”", "no\u00A0break", "Ữ", "😀 x");

    private static readonly Gen<string?> MaybeWords = Gen.OneOf(Words.Select(w => (string?)w), Gen.Constant((string?)null));

    private static readonly Gen<DateOnly> Days = Gen.Choose(1, 3650).Select(n => new DateOnly(2020, 1, 1).AddDays(n));

    private static readonly Gen<Block> Blocks =
        from type in Gen.Elements("paragraph", "point", "list", "heading")
        from label in Gen.Elements<string?>("a)", "-", null)
        from text in Words
        from bold in Gen.Elements(true, false)
        select new Block { Type = type, Label = label, Text = text, Bold = bold, Children = bold ? [new Block { Type = type }] : [] };

    private static readonly Gen<PlanTask> Tasks =
        from content in Words
        from lead in Words.ListOf()
        from note in MaybeWords
        from start in Days
        from length in Gen.Choose(0, 400)
        from value in Gen.Choose(0, 1000)
        select new PlanTask
        {
            Content = content,
            Lead = [.. lead.Take(3)],
            Note = note,
            Status = length % 2 == 0 ? null : TaskStatuses.All[length % TaskStatuses.All.Count],
            Progress = length % 3 == 0 ? null : length % 101,
            Deadline = length == 0 ? null : new Deadline { Text = content, Kind = "range", Start = start, End = start.AddDays(length) },
            Targets = [new Target { Text = content, Op = "<=", Value = value / 10m }],
        };

    public static Gen<Plan> Plans { get; } =
        from words in Words
        from maybe in MaybeWords
        from blocks in Blocks.ListOf()
        from tasks in Tasks.ListOf()
        from year in Gen.Choose(1990, 2100)
        from month in Gen.Choose(0, 12)
        select new Plan
        {
            Id = "a-1",
            Kind = "KH",
            Issuer = new Issuer { Name = words, Parent = maybe },
            Date = new PartialDate { Year = year, Month = month == 0 ? null : month, Day = month == 0 ? null : 28 },
            Subject = words,
            Authority = maybe,
            Sections = [new Section { Label = "I", Title = words, Body = [.. blocks] }],
            TaskTables = [new TaskTable { Id = "t", Columns = ["content", "lead"], Groups = [new TaskGroup { Tasks = [.. tasks] }] }],
            Signature = maybe is null ? null : new Signature { Name = maybe },
            Dossier = maybe is null ? null : new Dossier { DueOn = new DateOnly(year, 1, 1) },
        };
}
