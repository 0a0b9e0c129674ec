using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Subject and, in decisions and resolutions, the line that says who decides.</summary>
internal static partial class TitleReader
{
    public static (string Subject, string? Authority) Read(
        IReadOnlyList<SourceLine> title, string? kind, ImportNotes notes)
    {
        var subject = title.ToList();
        string? authority = null;
        if (kind is "QĐ" or "NQ" or "CT")
        {
            var at = subject.FindLastIndex(line => line.Caps && Authority().IsMatch(line.Text));
            if (at > 0)
            {
                authority = string.Join(' ', subject.Skip(at).Select(line => line.Text));
                subject.RemoveRange(at, subject.Count - at);
            }
        }

        var text = string.Join(' ', subject.Select(line => line.Text));
        if (text.Length == 0) notes.Warn(ImportCodes.NoSubject, Location.None);
        return (text, authority);
    }

    [GeneratedRegex(@"^(CHỦ TỊCH|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|CHÁNH|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG|VIỆN TRƯỞNG|THỦ TRƯỞNG|CHỦ NHIỆM|CHÍNH PHỦ|BAN|ĐOÀN)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Authority();
}
