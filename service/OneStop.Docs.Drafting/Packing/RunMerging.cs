using System.Xml.Linq;
using static OneStop.Docs.Drafting.Packing.TemplateNames;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>Joins neighbouring runs of the same look, so that a tag which Word split stands whole again.</summary>
internal static class RunMerging
{
    public static void Merge(XElement root)
    {
        foreach (var parent in root.DescendantsAndSelf().Where(e => e.Elements(Run).Any()).ToList())
        {
            MergeChildren(parent);
        }
    }

    private static void MergeChildren(XElement parent)
    {
        XElement? previous = null;
        foreach (var child in parent.Elements().ToList())
        {
            if (IsPlain(child) && Content(child).Count == 0)
            {
                child.Remove();
                continue;
            }

            if (previous is not null && IsPlain(child) && SameLook(previous, child))
            {
                previous.Add(Content(child));
                child.Remove();
            }
            else
            {
                previous = IsPlain(child) ? child : null;
            }
        }

        foreach (var run in parent.Elements(Run).Where(IsPlain))
        {
            MergeTexts(run);
        }
    }

    /// <summary>A run of text only: fields, pictures and breaks keep runs of their own.</summary>
    private static bool IsPlain(XElement element) => element.Name == Run && Content(element).TrueForAll(e => e.Name == Text);

    private static List<XElement> Content(XElement run) => [.. run.Elements().Where(e => e.Name != RunProperties)];

    private static bool SameLook(XElement one, XElement other)
    {
        var mine = one.Element(RunProperties);
        var theirs = other.Element(RunProperties);
        return mine is null ? theirs is null : theirs is not null && XmlEquality.Same(mine, theirs);
    }

    private static void MergeTexts(XElement run)
    {
        var texts = run.Elements(Text).ToList();
        if (texts.Count < 2) return;
        texts[0].Value = string.Concat(texts.Select(t => t.Value));
        texts.Skip(1).ToList().ForEach(t => t.Remove());
    }
}
