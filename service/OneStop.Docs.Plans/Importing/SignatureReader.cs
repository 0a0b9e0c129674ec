using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Reads the signature: lines of authority in capitals, then the name.</summary>
internal static partial class SignatureReader
{
    private const int LongestName = 60;

    /// <summary>TM., KT., TL., TUQ., Q. and what follows in capitals.</summary>
    public static bool IsAuthorityLine(string text) => Authority().IsMatch(text);

    /// <summary>A line that is a person's name: two to six words, each beginning with a capital.</summary>
    public static bool IsName(SourceBlock block) =>
        block is SourceLine line && line.Text.Length <= LongestName && Name().IsMatch(line.Text);

    public static Signature? Read(IEnumerable<SourceLine> lines, ImportNotes notes)
    {
        var titles = new List<string>();
        string? name = null;
        foreach (var line in lines)
        {
            var words = line.Text.Split(' ');
            var capitals = words.TakeWhile(IsCapitalWord).Count();
            if (capitals > 0) titles.AddRange(Split(string.Join(' ', words.Take(capitals))));
            var rest = string.Join(' ', words.Skip(capitals));
            if (rest.Length == 0) continue;
            if (name is null && titles.Count > 0 && !rest.StartsWith('(')) name = rest;
            else notes.Warn(ImportCodes.LeftOut, line.Place, rest);
        }

        return titles.Count == 0 && name is null ? null : new() { Lines = titles, Name = name };
    }

    private static bool IsCapitalWord(string word) => word.Any(char.IsLetter) ? !word.Any(char.IsLower) : !word.StartsWith('(');

    /// <summary>Several lines of authority that stand on one line of the source.</summary>
    private static IEnumerable<string> Split(string capitals) => IsAuthorityLine(capitals) ? NextTitle().Split(capitals) : [capitals];

    private const string Titles = "PHÓ|THỨ TRƯỞNG|CHỦ TỊCH|CHÁNH|GIÁM ĐỐC|TRƯỞNG|BỘ TRƯỞNG|CỤC TRƯỞNG";

    [GeneratedRegex(@"^(TM|KT|TL|TUQ|Q) ?\. ?\p{Lu}[\p{Lu} ]{3,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Authority();

    [GeneratedRegex(@" (?=(TM|KT|TL|TUQ|Q)\.)|(?<!\b(PHÓ|THỨ|BỘ|CỤC|TỔNG|TM\.|KT\.|TL\.|TUQ\.|Q\.)) (?=(" + Titles + @")\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NextTitle();

    [GeneratedRegex(@"^(\p{Lu}[\p{L}.]*\.? ?){2,6}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
