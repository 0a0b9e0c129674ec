using System.Xml.Linq;
using OneStop.Docs.Engine.Editing;

namespace OneStop.Docs.Engine.Merging;

/// <summary>Brings two packages to one answer on whether even pages have heads of their own: it is one switch for the whole document.</summary>
/// <remarks>ECMA-376-1 §17.10.1 (w:evenAndOddHeaders). The one without it shows its ordinary head on even pages too.</remarks>
internal static class EvenPages
{
    private static readonly XName Switch = MergeNames.W + "evenAndOddHeaders";

    // CT_Settings: what may stand after the switch; it goes before the first of these.
    private static readonly HashSet<string> AfterSwitch = new(StringComparer.Ordinal)
    {
        "bookFoldRevPrinting", "bookFoldPrinting", "bookFoldPrintingSheets", "drawingGridHorizontalSpacing", "drawingGridVerticalSpacing",
        "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery", "doNotUseMarginsForDrawingGridOrigin",
        "drawingGridHorizontalOrigin", "drawingGridVerticalOrigin", "doNotShadeFormData", "noPunctuationKerning", "characterSpacingControl",
        "printTwoOnOne", "strictFirstAndLastChars", "noLineBreaksAfter", "noLineBreaksBefore", "savePreviewPicture", "doNotValidateAgainstSchema",
        "saveInvalidXml", "ignoreMixedContent", "alwaysShowPlaceholderText", "doNotDemarcateInvalidXml", "saveXmlDataOnly", "useXSLTWhenSaving",
        "saveThroughXslt", "showXMLTags", "alwaysMergeEmptyNamespace", "updateFields", "hdrShapeDefaults", "footnotePr", "endnotePr", "compat",
        "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats",
        "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults",
        "doNotEmbedSmartTags", "decimalSymbol", "listSeparator", "docId", "discardImageEditingData", "defaultImageDpi", "conflictMode",
        "chartTrackingRefBased", "persistentDocumentId",
    };

    public static void Align(OpenedPackage into, OpenedPackage from)
    {
        var ours = Settings(into);
        var (we, they) = (HasSwitch(ours), HasSwitch(Settings(from)));
        if (we == they) return;
        Double(we ? from : into);
        if (!we && ours is not null) TurnOn(ours);
    }

    private static void Double(OpenedPackage package)
    {
        foreach (var section in package.Body!.Descendants(MergeNames.SectionProperties).ToList())
        {
            Double(section, MergeNames.FooterReference);
            Double(section, MergeNames.HeaderReference);
        }
    }

    private static void Double(XElement section, XName reference)
    {
        section.Elements(reference).Where(r => (string?)r.Attribute(MergeNames.Type) == "even").Remove();
        foreach (var usual in section.Elements(reference).Where(r => (string?)r.Attribute(MergeNames.Type) is null or "default").ToList())
        {
            var even = new XElement(usual);
            even.SetAttributeValue(MergeNames.Type, "even");
            usual.AddAfterSelf(even);
        }
    }

    private static void TurnOn(XElement settings)
    {
        var next = settings.Elements().FirstOrDefault(e => AfterSwitch.Contains(e.Name.LocalName));
        if (next is null) settings.Add(new XElement(Switch));
        else next.AddBeforeSelf(new XElement(Switch));
    }

    private static XElement? Settings(OpenedPackage package) =>
        package.RelatedPart("settings") is { } name ? package.Tree(name).Root : null;

    private static bool HasSwitch(XElement? settings) =>
        settings?.Element(Switch) is { } found && (string?)found.Attribute(MergeNames.Value) is null or "1" or "true" or "on";
}
