namespace OneStop.Docs.Engine.Diagnostics;

/// <content>Packages and the markup in them.</content>
public static partial class Codes
{
    /// <summary>The bytes are not a ZIP package that can be read.</summary>
    public const string BrokenPackage = "PKG001";

    /// <summary>An entry's name is not a plain path inside the package.</summary>
    public const string UnsafeEntryName = "PKG002";

    /// <summary>Two entries carry one name.</summary>
    public const string DuplicateEntry = "PKG003";

    /// <summary>The package or an entry is encrypted.</summary>
    public const string EncryptedPackage = "PKG004";

    /// <summary>The package is larger than a limit allows.</summary>
    public const string PackageTooLarge = "PKG005";

    /// <summary>A part is larger than a limit allows.</summary>
    public const string PartTooLarge = "PKG006";

    /// <summary>A part unpacks to suspiciously many times its packed size.</summary>
    public const string PackedTooTightly = "PKG007";

    /// <summary>A part declares a document type.</summary>
    public const string DocumentTypeDeclared = "PKG008";

    /// <summary>The markup of a part is broken.</summary>
    public const string BrokenMarkup = "PKG009";

    /// <summary>The markup of a part nests deeper than allowed.</summary>
    public const string MarkupTooDeep = "PKG010";

    /// <summary>A part is not written in UTF-8.</summary>
    public const string NotUtf8 = "PKG011";

    /// <summary>The package is not a Word document.</summary>
    public const string NotWordDocument = "PKG012";

    /// <summary>The file is an old Word document or a password-protected one, not a package.</summary>
    public const string CompoundFile = "PKG013";

    /// <summary>The package ends early or an entry is damaged.</summary>
    public const string DamagedEntry = "PKG014";

    /// <summary>The package uses the ZIP64 form, which no document of bounded size needs.</summary>
    public const string Zip64Package = "PKG015";

    /// <summary>An entry is packed by a method other than deflate.</summary>
    public const string UnknownMethod = "PKG016";

    /// <summary>Entries of the package share bytes.</summary>
    public const string OverlappingEntries = "PKG017";

    /// <summary>The package holds more entries than allowed.</summary>
    public const string TooManyEntries = "PKG018";

    /// <summary>The flat form of a package (pkg:package) is not as it must be.</summary>
    public const string BrokenFlatPackage = "PKG019";

    /// <summary>The file is one of several that make up an archive.</summary>
    public const string SplitPackage = "PKG020";
}
