using System.Globalization;
using System.Xml.Linq;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Cli.Manifests;

/// <summary>What Microsoft's schema of manifests does not see and Office refuses, or shows wrongly, at installation.</summary>
/// <remarks>Facts and the issues behind them: docs/addin-manifest.md.</remarks>
internal static class ManifestCheck
{
    private const int LongestResourceId = 32;
    private const int LongestControlId = 125;
    private const int LongestShortString = 125;
    private const int LongestLongString = 250;
    private const string SecondLanguage = "en-US";
    private const string FirstLanguage = "vi-VN";

    private static readonly string[] ImageSizes = ["16", "32", "80"];

    /// <summary>Everything wrong with the manifest, in its order; empty when Office will take it.</summary>
    public static IReadOnlyList<Diagnostic> Check(XDocument manifest)
    {
        if (manifest.Root is not { } root || root.Name != ManifestNames.App + "OfficeApp")
        {
            return [ManifestCodes.Error(ManifestCodes.NotAManifest, "")];
        }

        var resources = root.Descendants().Where(IsResource).ToList();
        return
        [
            .. References(root, resources), .. DoubleIds(root, resources), .. LongIds(root, resources),
            .. Languages(root, resources), .. Addresses(root), .. Images(root), .. LongTexts(resources), .. Requirements(root),
        ];
    }

    private static bool IsResource(XElement element) =>
        element.Parent?.Parent?.Name.LocalName == "Resources" && element.Attribute("id") is not null;

    private static IEnumerable<Diagnostic> References(XElement root, List<XElement> resources)
    {
        var known = resources.Select(Id).ToHashSet(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in root.Descendants())
        {
            if (element.Attribute("resid")?.Value is not { } id) continue;
            used.Add(id);
            if (!known.Contains(id)) yield return ManifestCodes.Error(ManifestCodes.NoSuchResource, ManifestNames.PathOf(element), id);
        }

        foreach (var resource in resources.Where(resource => !used.Contains(Id(resource))))
        {
            yield return ManifestCodes.Error(ManifestCodes.UnusedResource, ManifestNames.PathOf(resource), Id(resource));
        }
    }

    private static IEnumerable<Diagnostic> DoubleIds(XElement root, List<XElement> resources)
    {
        // Controls, groups and tabs share one name space; resources have another.
        foreach (var named in new[] { Controls(root), resources })
        {
            foreach (var twice in named.GroupBy(Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            {
                yield return ManifestCodes.Error(ManifestCodes.DoubleId, ManifestNames.PathOf(twice.Last()), twice.Key);
            }
        }
    }

    private static IEnumerable<Diagnostic> LongIds(XElement root, List<XElement> resources)
    {
        foreach (var (named, most) in new[] { (resources, LongestResourceId), (Controls(root), LongestControlId) })
        {
            foreach (var element in named.Where(element => Id(element).Length > most))
            {
                yield return ManifestCodes.Error(ManifestCodes.IdTooLong, ManifestNames.PathOf(element), Id(element), Number(most));
            }
        }
    }

    // A word that is the same in both languages needs no second one: it says so by being plain Latin letters.
    private static IEnumerable<Diagnostic> Languages(XElement root, List<XElement> resources)
    {
        if (root.Element(ManifestNames.App + "DefaultLocale")?.Value is { } locale && locale != FirstLanguage)
        {
            yield return ManifestCodes.Error(ManifestCodes.NotTranslated, "OfficeApp/DefaultLocale", locale, FirstLanguage);
        }

        string[] named = ["DisplayName", "Description"];
        var texts = root.Elements().Where(element => named.Contains(element.Name.LocalName))
            .Concat(resources.Where(resource => resource.Name.LocalName == "String"));
        foreach (var text in texts)
        {
            var isTranslated = text.Elements().Any(element =>
                element.Name.LocalName == "Override" && element.Attribute("Locale")?.Value == SecondLanguage && element.Attribute("Value")?.Value.Length > 0);
            if (!isTranslated && Value(text).Any(letter => letter > '\u007f'))
            {
                yield return ManifestCodes.Error(ManifestCodes.NotTranslated, ManifestNames.PathOf(text), Value(text), SecondLanguage);
            }
        }
    }

    private static IEnumerable<Diagnostic> Addresses(XElement root)
    {
        foreach (var element in root.Descendants())
        {
            var value = element.Name.LocalName == "AppDomain" ? element.Value : Value(element);
            if (!value.Contains("://", StringComparison.Ordinal)) continue;
            if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
            {
                yield return ManifestCodes.Error(ManifestCodes.NotSecure, ManifestNames.PathOf(element), value);
            }
        }
    }

    private static IEnumerable<Diagnostic> Images(XElement root)
    {
        foreach (var icon in root.Descendants(ManifestNames.Overrides + "Icon"))
        {
            var sizes = icon.Elements(ManifestNames.Basic + "Image").Select(image => image.Attribute("size")?.Value);
            foreach (var size in ImageSizes.Except(sizes, StringComparer.Ordinal))
            {
                yield return ManifestCodes.Error(ManifestCodes.ImageMissing, ManifestNames.PathOf(icon), size!);
            }
        }
    }

    private static IEnumerable<Diagnostic> LongTexts(List<XElement> resources)
    {
        foreach (var text in resources.Where(resource => resource.Name.LocalName == "String"))
        {
            var most = text.Parent?.Name.LocalName == "LongStrings" ? LongestLongString : LongestShortString;
            string[] said = [Value(text), .. text.Elements().Select(element => element.Attribute("Value")?.Value ?? "")];
            foreach (var value in said.Where(value => value.Length > most))
            {
                yield return ManifestCodes.Error(ManifestCodes.TextTooLong, ManifestNames.PathOf(text), value, Number(most));
            }
        }
    }

    // Requirements hold for every host at once: a set that Word alone has keeps the add-in out of Excel (office-js#1878),
    // and SharedRuntime there makes Word on the desktop drop the tab (office-js#5228).
    private static IEnumerable<Diagnostic> Requirements(XElement root)
    {
        foreach (var set in root.Descendants().Where(element => element.Name.LocalName == "Set"))
        {
            yield return ManifestCodes.Error(ManifestCodes.RequirementsStopHost, ManifestNames.PathOf(set), set.Attribute("Name")?.Value ?? "");
        }
    }

    private static List<XElement> Controls(XElement root) => root.Descendants()
        .Where(element => element.Name.LocalName is "Control" or "Group" or "CustomTab" && element.Attribute("id") is not null)
        .ToList();

    private static string Id(XElement element) => element.Attribute("id")?.Value ?? "";

    private static string Value(XElement element) => element.Attribute("DefaultValue")?.Value ?? element.Attribute("Value")?.Value ?? "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
