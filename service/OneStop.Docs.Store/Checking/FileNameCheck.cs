using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Checking;

/// <summary>Names that a file may have in SharePoint and on Windows alike.</summary>
/// <remarks>Invalid file names and file types in OneDrive and SharePoint (Microsoft 365 support); Naming Files (Win32).</remarks>
internal static class FileNameCheck
{
    /// <summary>The longest name, in UTF-16 units after NFC.</summary>
    public const int MaximumLength = 128;

    private static readonly FrozenSet<string> s_devices = new[] { "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$" }
        .Concat("0123456789¹²³".SelectMany(digit => new[] { $"COM{digit}", $"LPT{digit}" }))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name in NFC; every rule it breaks is a problem at <c>file-name</c>.</summary>
    public static string Check(ProblemList problems, string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return problems.Text("file-name", name, MaximumLength);
        var normal = ProblemList.IsWhole(name) ? name.Normalize(NormalizationForm.FormC) : name;
        if (normal.Length > MaximumLength)
        {
            problems.Add(
                "file-name", StoreCodes.TooLong, ProblemList.Word("file-name"),
                normal.Length.ToString(CultureInfo.InvariantCulture), MaximumLength.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var breach in Breaches(normal))
            problems.Add("file-name", StoreCodes.BadFileName, ProblemList.Shown(name), ProblemList.Word(breach));
        return normal;
    }

    private static IEnumerable<string> Breaches(string name)
    {
        if (!ProblemList.IsWhole(name) || name.AsSpan().ContainsAny("\"*:<>?/\\|") || name.EnumerateRunes().Any(IsHidden)) yield return "name-character";
        if (name[0] is ' ' or '.' || name[^1] is ' ' or '.' || char.IsWhiteSpace(name[0]) || char.IsWhiteSpace(name[^1])) yield return "name-ends";
        if (name.StartsWith("~$", StringComparison.Ordinal)) yield return "name-temporary";
        if (IsReserved(name)) yield return "name-reserved";
        if (!HasExtension(name)) yield return "name-extension";
    }

    // A format character cannot be seen and lets one name pass for another.
    private static bool IsHidden(Rune rune) =>
        ProblemList.IsDisturbing(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Surrogate;

    private static bool IsReserved(string name)
    {
        // Windows takes NUL.tar.gz and "NUL .txt" for the device too.
        var device = name.Split('.')[0].TrimEnd(' ');
        return s_devices.Contains(device) || name.Contains("_vti_", StringComparison.OrdinalIgnoreCase)
            || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".lock", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasExtension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && name[dot - 1] != '.' && name.Length - dot - 1 is >= 1 and <= 10 && name.Skip(dot + 1).All(char.IsAsciiLetterOrDigit);
    }
}
