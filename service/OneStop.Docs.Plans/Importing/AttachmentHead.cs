using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Label, title and "(Kèm theo …)" of an attachment.</summary>
/// <param name="Label">As printed, or null.</param>
/// <param name="Kind">PL, ĐC or a type code.</param>
/// <param name="Title">The lines of the title, joined; null without one.</param>
/// <param name="Reference">"(Kèm theo …)" as printed, or null.</param>
/// <param name="Length">How many blocks the head takes.</param>
internal sealed partial record AttachmentHead(string? Label, string Kind, string? Title, string? Reference, int Length)
{
    private const int ReferenceReach = 5;

    /// <summary>An attachment begins at <paramref name="at"/>. The first one after the signature needs no label.</summary>
    public static bool Begins(IReadOnlyList<SourceBlock> source, int at, bool isFirst)
    {
        if (isFirst) return true;
        if (IsHeadTable(source[at])) return at + 1 < source.Count && source[at + 1] is SourceLine && NamesAttachedDocument(source, at + 1);
        if (source[at] is not SourceLine line || (at > 0 && IsHeadTable(source[at - 1]))) return false;
        if (Appendix().IsMatch(line.Text)) return line.Centred || line.Bold || line.Caps || ReferenceAfter(source, at) > 0;
        if (Form().IsMatch(line.Text)) return true;
        return NamesAttachedDocument(source, at);
    }

    public static AttachmentHead Read(IReadOnlyList<SourceBlock> chunk)
    {
        if (chunk.Count > 1 && IsHeadTable(chunk[0]))
        {
            var own = Read([.. chunk.Skip(1)]);
            return own with { Length = own.Length + 1 };
        }

        if (chunk[0] is not SourceLine first) return new(null, DocumentKinds.Appendix, null, null, 0);
        var (label, kind, rest) = LabelOf(first);
        var reference = ReferenceAfter(chunk, 0);
        var at = label is null && kind == DocumentKinds.Appendix ? 0 : 1;
        var title = new List<string>();
        if (at == 1 && rest.Length > 0) title.Add(rest);
        var end = reference > 0 ? reference : EndOfTitle(chunk, at);
        for (; at < end; at++) title.Add(((SourceLine)chunk[at]).Text);
        return new(
            label, kind, title.Count == 0 ? null : string.Join(' ', title),
            reference > 0 ? ((SourceLine)chunk[reference]).Text : null, reference > 0 ? reference + 1 : end);
    }

    private static bool NamesAttachedDocument(IReadOnlyList<SourceBlock> source, int at)
    {
        var line = (SourceLine)source[at];
        var names = KindTitle.CodeOf(line.Text) is not null || Outline().IsMatch(line.Text);
        return names && line.Caps && ReferenceAfter(source, at) > 0;
    }

    /// <summary>The two-column head that an attached document has of its own (Mẫu 1.3): agency, Quốc hiệu, no number.</summary>
    private static bool IsHeadTable(SourceBlock block) =>
        block is SourceTable { Rows.Count: <= 3 } table
        && table.Lines.Any(line => HeadReader.IsHeadLine(line.Text))
        && table.Lines.All(line => HeadReader.IsHeadLine(line.Text) || line.Caps);

    private static (string? Label, string Kind, string Remainder) LabelOf(SourceLine line)
    {
        if (Appendix().Match(line.Text) is { Success: true } appendix)
        {
            return (appendix.Groups["label"].Value.Trim(), DocumentKinds.Appendix, line.Text[appendix.Length..]);
        }

        if (Form().Match(line.Text) is { Success: true } form) return (form.Groups["label"].Value.Trim(), DocumentKinds.Appendix, line.Text[form.Length..]);
        if (KindTitle.CodeOf(line.Text) is { } code) return (null, code, "");
        return Outline().IsMatch(line.Text) && line.Caps
            ? (line.Text, DocumentKinds.Outline, "")
            : (null, DocumentKinds.Appendix, "");
    }

    /// <summary>Where "(Kèm theo …)" stands below <paramref name="at"/>, with nothing but title lines between; 0 when it does not.</summary>
    private static int ReferenceAfter(IReadOnlyList<SourceBlock> source, int at)
    {
        for (var i = at + 1; i < Math.Min(source.Count, at + ReferenceReach + 1); i++)
        {
            if (source[i] is not SourceLine line || LineMarker.Of(line).Rank is not (MarkerRank.None or MarkerRank.Capital)) return 0;
            if (ReferencePattern().IsMatch(line.Text)) return i;
        }

        return 0;
    }

    private static int EndOfTitle(IReadOnlyList<SourceBlock> chunk, int at)
    {
        while (at < chunk.Count
            && chunk[at] is SourceLine line
            && (line.Centred || line.Caps || (line.Bold && at < 2))
            && LineMarker.Of(line).Rank == MarkerRank.None) at++;
        return at;
    }

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(?<label>(Phụ lục|PHỤ LỤC)( số| SỐ)?( [IVXL]+\b| \d{1,2}[a-z]?\b)?)($|[ .:\-–]+(?=\p{Lu}{2})|[.:]$)", Plain, 1000)]
    private static partial Regex Appendix();

    [GeneratedRegex(@"^(?<label>(Biểu mẫu|Biểu|Mẫu|BIỂU MẪU|BIỂU|MẪU)( số| SỐ)? ?[IVXL\d][\w./\-]*)($|[ .:\-–]+(?=\p{Lu}{2}))", Plain, 1000)]
    private static partial Regex Form();

    [GeneratedRegex(@"^ĐỀ CƯƠNG\b", Plain, 1000)]
    private static partial Regex Outline();

    [GeneratedRegex(@"^\(?((Ban hành )?[Kk]èm theo) ", Plain, 1000)]
    private static partial Regex ReferencePattern();
}
