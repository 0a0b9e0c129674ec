using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Editing;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Merging;

/// <summary>Joins Word documents into one package: a document and what is issued with it.</summary>
public static class PackageMerger
{
    /// <summary>
    /// <paramref name="main"/> with every one of <paramref name="appendices"/> behind it: each on a new page with its own page
    /// set-up, heads and feet, and pages counted from one. Styles that are equal are shared.
    /// </summary>
    /// <returns>The joined package; without appendices <paramref name="main"/> itself. The same input gives the same bytes.</returns>
    public static Outcome<PackageParts> Append(PackageParts main, IReadOnlyList<PackageParts> appendices)
    {
        ArgumentNullException.ThrowIfNull(main);
        ArgumentNullException.ThrowIfNull(appendices);
        if (appendices.Count == 0) return new(main, []);

        var problems = new List<Diagnostic>();
        var into = Open(main, 1, problems);
        var added = appendices.Select((package, i) => Open(package, i + 2, problems)).ToList();
        if (problems.Count > 0 || into is null) return new(null, problems);
        foreach (var from in added)
        {
            Append(into, from!);
        }

        return new(into.Close(), []);
    }

    private static OpenedPackage? Open(PackageParts parts, int ordinal, List<Diagnostic> problems)
    {
        var number = ordinal.ToString(CultureInfo.InvariantCulture);
        try
        {
            var package = new OpenedPackage(parts);
            if (package.Body is not null)
            {
                ReadAhead(package);
                return package;
            }

            problems.Add(Codes.Error(MergeCodes.NotAWordDocument, Location.None, number));
        }
        catch (XmlException broken)
        {
            problems.Add(Codes.Error(MergeCodes.BrokenMarkup, Location.None, number, Count(broken.LineNumber), Count(broken.LinePosition)));
        }

        return null;
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads every part that joining looks into now, so that a broken one is met before anything is moved.</summary>
    /// <exception cref="XmlException">A part is not well-formed.</exception>
    private static void ReadAhead(OpenedPackage package)
    {
        StoryList.Of(package);
        foreach (var name in new[] { "styles", "numbering", "settings" }.Select(package.RelatedPart).OfType<string>()) package.Tree(name);
        foreach (var part in package.Names.ToList()) package.RelationsOf(part);
    }

    private static void Append(OpenedPackage into, OpenedPackage from)
    {
        var copy = new PartCopy(into, from);
        EvenPages.Align(into, from);
        FormattingImport.Import(into, from, copy, StoryList.Of(from));
        IdRenumbering.Renumber(into, from);
        NoteImport.Import(into, from, copy);
        AppendBody(into, from, copy);
    }

    private static void AppendBody(OpenedPackage into, OpenedPackage from, PartCopy copy)
    {
        var body = into.Body!;
        SectionEnd.Close(body);
        var moved = from.Body!.Elements().Select(e => new XElement(e)).ToList();
        if (!moved.Exists(e => e.Name == MergeNames.SectionProperties)) moved.Add(new XElement(MergeNames.SectionProperties));
        copy.Rebind(moved, from.DocumentName, into.DocumentName);
        SectionStart.Open(into, moved.SelectMany(e => e.DescendantsAndSelf(MergeNames.SectionProperties)).First());
        RootNamespaces.Carry(from.Document.Root!, into.Document.Root!, moved);
        body.Add(moved);
    }
}
