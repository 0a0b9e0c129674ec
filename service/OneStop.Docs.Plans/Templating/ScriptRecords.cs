using OneStop.Docs.Plans.Model;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Plans.Templating;

/// <summary>Values of a script → plan records, as far as the functions need them. What is missing is empty.</summary>
internal static class ScriptRecords
{
    public static string? Text(ScriptValue value, string name) =>
        value.AsObject is { } members && members.TryGet(name, out var member) ? TextOf(member) : null;

    public static string? TextOf(ScriptValue value) => value.IsNull ? null : value.AsTextOrNull ?? value.ToObject()?.ToString();

    public static IReadOnlyList<ScriptValue> List(ScriptValue value, string name) =>
        value.AsObject is { } members && members.TryGet(name, out var member) ? Items(member) : [];

    public static IReadOnlyList<ScriptValue> Items(ScriptValue value) => value.AsArray ?? (IReadOnlyList<ScriptValue>)[];

    public static IReadOnlyList<string> Texts(ScriptValue value, string name) =>
        [.. List(value, name).Select(TextOf).OfType<string>()];

    public static int? Number(ScriptValue value, string name) =>
        value.AsObject is { } members && members.TryGet(name, out var member) && member.Kind == ScriptKind.Int
            ? (int)member.ToObject()!
            : null;

    public static bool IsTrue(ScriptValue value, string name) =>
        value.AsObject is { } members && members.TryGet(name, out var member) && member.ToObject() is true;

    /// <summary>The text of the plan that a template's globals are: opening, blocks, articles, sections, closing.</summary>
    public static Plan Text(Func<string, ScriptValue> global) => new()
    {
        Id = "",
        Kind = TextOf(global("kind")) ?? "",
        Issuer = new() { Name = "" },
        Date = new(),
        Subject = "",
        Opening = [.. Items(global("opening")).Select(TextOf).OfType<string>()],
        Blocks = [.. Items(global("blocks")).Select(Block)],
        Articles = [.. Items(global("articles")).Select(Article)],
        Sections = [.. Items(global("sections")).Select(Section)],
        Closing = [.. Items(global("closing")).Select(TextOf).OfType<string>()],
        Footnotes = [.. Items(global("footnotes")).Select(TextOf).OfType<string>()],
    };

    public static Article Article(ScriptValue value) => new()
    {
        Number = Number(value, "number") ?? 0,
        Title = Text(value, "title"),
        Body = [.. List(value, "body").Select(Block)],
    };

    public static Section Section(ScriptValue value) => new()
    {
        Label = Text(value, "label"),
        Title = Text(value, "title") ?? "",
        Text = Text(value, "text"),
        Body = [.. List(value, "body").Select(Block)],
        Sections = [.. List(value, "sections").Select(Section)],
    };

    public static Block Block(ScriptValue value) => new()
    {
        Type = Text(value, "type") ?? BlockTypes.Paragraph,
        Label = Text(value, "label"),
        Text = Text(value, "text") ?? TextOf(value.AsObject is null ? value : ScriptValue.Null) ?? "",
        Bold = IsTrue(value, "bold"),
        Italic = IsTrue(value, "italic"),
        Children = [.. List(value, "children").Select(Block)],
        Rows = [.. List(value, "rows").Select(row => (IReadOnlyList<string>)[.. Items(row).Select(cell => TextOf(cell) ?? "")])],
        Header = Number(value, "header") ?? 0,
        Merges = [.. List(value, "merges").Select(Merge)],
    };

    public static Attachment Attachment(ScriptValue value) => new()
    {
        Kind = Text(value, "kind") ?? "",
        TaskTable = Text(value, "taskTable"),
        Landscape = IsTrue(value, "landscape"),
        Body = [.. List(value, "body").Select(Block)],
        Notes = [.. List(value, "notes").Select(Block)],
        Sections = [.. List(value, "sections").Select(Section)],
    };

    private static CellMerge Merge(ScriptValue value) => new()
    {
        Row = Number(value, "row") ?? 0,
        Column = Number(value, "column") ?? 0,
        Rows = Number(value, "rows") ?? 1,
        Columns = Number(value, "columns") ?? 1,
    };

    public static TaskTable TaskTable(ScriptValue value) => new()
    {
        Id = Text(value, "id") ?? "",
        Columns = Texts(value, "columns") is { Count: > 0 } columns ? columns : TaskColumns.Default,
        Headings = Texts(value, "headings"),
        Groups = [.. List(value, "groups").Select(g => new TaskGroup { Label = Text(g, "label"), Tasks = [.. List(g, "tasks").Select(PlanTask)] })],
    };

    public static PlanTask PlanTask(ScriptValue value) => new()
    {
        Ordinal = Text(value, "ordinal"),
        Content = Text(value, "content") ?? "",
        Lead = Texts(value, "lead"),
        Coordination = Texts(value, "coordination"),
        Product = Texts(value, "product"),
        Deadline = value.AsObject is { } task && Text(task["deadline"], "text") is { } text ? new Deadline { Text = text } : null,
        Note = Text(value, "note"),
        Subtasks = [.. List(value, "subtasks").Select(PlanTask)],
    };
}
