using System.Xml.Linq;

namespace OneStop.Docs.Cli.Manifests;

/// <summary>Namespaces of the add-in only manifest.</summary>
/// <remarks>[MS-OWEMXML] §2.2 and §2.3.</remarks>
internal static class ManifestNames
{
    public static readonly XNamespace App = "http://schemas.microsoft.com/office/appforoffice/1.1";
    public static readonly XNamespace Overrides = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
    public static readonly XNamespace Basic = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";

    /// <summary>The way to an element: <c>OfficeApp/Hosts/Host[2]</c>.</summary>
    public static string PathOf(XElement element) => string.Join(
        '/', element.AncestorsAndSelf().Reverse().Select(step =>
        {
            var before = step.ElementsBeforeSelf(step.Name).Count();
            var isOne = before == 0 && !step.ElementsAfterSelf(step.Name).Any();
            return isOne ? step.Name.LocalName : FormattableString.Invariant($"{step.Name.LocalName}[{before + 1}]");
        }));
}
