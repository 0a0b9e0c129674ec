using System.Globalization;
using System.Xml.Linq;
using OneStop.Docs.Engine.Merging;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>How every level of a list counts: <c>bullet</c>, <c>decimal</c>, <c>lowerLetter</c>, <c>upperLetter</c>, <c>lowerRoman</c>, <c>upperRoman</c>.</summary>
/// <param name="Format">The value of <c>w:numFmt</c>.</param>
internal readonly record struct ListForm(string Format)
{
    /// <summary>Bullets.</summary>
    public static ListForm Bullet { get; } = new("bullet");

    /// <summary>1. 2. 3.</summary>
    public static ListForm Decimal { get; } = new("decimal");
}

/// <summary>Makes the definition of a list that a template does not have: nine levels, each set in by half an inch more.</summary>
/// <remarks>ECMA-376-1 §17.9.1 (w:abstractNum), §17.9.17 (w:numFmt).</remarks>
internal static class ListDefinition
{
    private const int Step = 720;
    private static readonly string[] Bullets = ["•", "◦", "▪"];

    /// <summary>The definition.</summary>
    /// <param name="form">How it counts.</param>
    /// <param name="id">Its <c>w:abstractNumId</c>.</param>
    /// <param name="session">Its <c>w:nsid</c>, of no other definition: Word joins lists whose are equal.</param>
    public static XElement Of(ListForm form, string id, string session) => new(
        MergeNames.AbstractNumber, new XAttribute(MergeNames.AbstractNumberId, id),
        Value("nsid", session),
        Value("multiLevelType", "hybridMultilevel"),
        Enumerable.Range(0, 9).Select(level => Level(form, level)));

    private static XElement Level(ListForm form, int level)
    {
        var isBullet = form == ListForm.Bullet;
        return new(
            MergeNames.W + "lvl", new XAttribute(MergeNames.W + "ilvl", Text(level)),
            Value("start", "1"),
            Value("numFmt", form.Format),
            Value("lvlText", isBullet ? Bullets[level % Bullets.Length] : $"%{Text(level + 1)}."),
            Value("lvlJc", "left"),
            new XElement(MergeNames.ParagraphProperties, new XElement(
                MergeNames.W + "ind",
                new XAttribute(MergeNames.W + "left", Text(Step * (level + 1))), new XAttribute(MergeNames.W + "hanging", Text(Step / 2)))));
    }

    private static XElement Value(string name, string value) => new(MergeNames.W + name, new XAttribute(MergeNames.Value, value));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
