using System.Reflection;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>Diagnostics of packing and unpacking templates: PCK.</summary>
public static class PackingCodes
{
    /// <summary>A source file is missing.</summary>
    public const string MissingFile = "PCK001";

    /// <summary>A source file or a part is not XML that can be read.</summary>
    public const string BrokenXml = "PCK002";

    /// <summary>A block reference names no block.</summary>
    public const string UnknownBlock = "PCK003";

    /// <summary>A block refers to itself, directly or through others.</summary>
    public const string BlockCycle = "PCK004";

    /// <summary>The file is not a package.</summary>
    public const string NotAPackage = "PCK005";

    /// <summary>A standard block was changed in Word: it now stands in this template's own source.</summary>
    public const string ChangedBlock = "PCK006";

    /// <summary>A shared part was changed in Word: the template now overrides it.</summary>
    public const string ChangedPart = "PCK007";

    /// <summary>The packed file does not agree with its source.</summary>
    public const string OutOfDate = "PCK008";

    /// <summary>No template has this id.</summary>
    public const string UnknownTemplate = "PCK009";

    /// <summary>The description of a block is JSON, but lacks what it must have.</summary>
    public const string BrokenDescription = "PCK010";

    /// <summary>The sizes of one template hold different texts; the first size is taken.</summary>
    public const string SizesDiffer = "PCK011";

    /// <summary>The description of a block is not JSON that can be read.</summary>
    public const string BrokenJson = "PCK012";

    private static readonly MessageTable Table = MessageTable.Of(Assembly.GetExecutingAssembly());

    internal static Diagnostic Error(string code, string file, params string[] arguments) =>
        new(code, Severity.Error, new Location(Part: file), arguments, Table);

    internal static Diagnostic Warning(string code, string file, params string[] arguments) =>
        new(code, Severity.Warning, new Location(Part: file), arguments, Table);
}
