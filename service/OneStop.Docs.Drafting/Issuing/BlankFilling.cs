using System.Globalization;
using System.Text.RegularExpressions;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Editing;

namespace OneStop.Docs.Drafting.Issuing;

/// <summary>Fills blanks of one document: gathers the edits, and what stands there already and disagrees.</summary>
/// <param name="part">The part the paragraphs are of.</param>
internal sealed class BlankFilling(string part)
{
    public List<TextEdit> Edits { get; } = [];

    public List<Diagnostic> Problems { get; } = [];

    /// <summary>Writes <paramref name="value"/> where nothing but a blank stands; what is there already must be the same number.</summary>
    /// <param name="paragraph">Where.</param>
    /// <param name="filled">What stands there; no success when it is blank.</param>
    /// <param name="blank">The blank.</param>
    /// <param name="name">What belongs there, for people.</param>
    /// <param name="value">What is written.</param>
    /// <param name="spaceAfter">A word follows.</param>
    public void Number(EditableParagraph paragraph, Group filled, Group blank, string name, string value, bool spaceAfter)
    {
        if (filled.Success) Expect(paragraph, filled.Index, name, filled.Value, value);
        else Edits.Add(Fill(paragraph, blank.Index, blank.Length, value, spaceAfter));
    }

    /// <summary>The year, of which the first digits often stand there ("năm 20…").</summary>
    public void Year(EditableParagraph paragraph, Match date, string value, bool spaceAfter)
    {
        var (filled, before, after) = (date.Groups["year"], date.Groups["beforeYear"], date.Groups["afterYear"]);
        if (!filled.Success) Edits.Add(Fill(paragraph, before.Index, before.Length, value, spaceAfter));
        else if (filled.Length < 4 && value.StartsWith(filled.Value, StringComparison.Ordinal))
        {
            var end = spaceAfter && after.Length > 0 && IsSpace(paragraph.Text[after.Index + after.Length - 1]) ? after.Length - 1 : after.Length;
            Edits.Add(new(paragraph, after.Index, end, value[filled.Length..]));
        }
        else Expect(paragraph, filled.Index, "năm", filled.Value, value);
    }

    /// <summary>The content of a control, whatever prompt stands in it.</summary>
    public void Control(EditableParagraph paragraph, TextControl control, string name, string value)
    {
        var shown = paragraph.Text.Substring(control.Start, control.Length).Trim();
        if (control.IsBound) Problems.Add(DraftingCodes.Error(DraftingCodes.IssueControlBound, At(paragraph, control.Start), control.Tag));
        else if (!control.ShowsPlaceholder && shown.Any(char.IsAsciiDigit)) Expect(paragraph, control.Start, name, shown, value);
        else Edits.Add(new(paragraph, control.Start, control.Length, value) { Control = control });
    }

    public Location At(EditableParagraph paragraph, int column) => new(part, paragraph.Ordinal, column + 1);

    private void Expect(EditableParagraph paragraph, int at, string name, string found, string wanted)
    {
        var isSame = int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number == int.Parse(wanted, CultureInfo.InvariantCulture);
        if (!isSame) Problems.Add(DraftingCodes.Error(DraftingCodes.IssuePlaceFilled, At(paragraph, at), name, found, wanted));
    }

    /// <summary>One space before the value, and one after it where a word follows, are those that stand there when they do.</summary>
    private static TextEdit Fill(EditableParagraph paragraph, int start, int length, string value, bool spaceAfter)
    {
        var text = paragraph.Text;
        var keepsFirst = length > 0 && IsSpace(text[start]);
        var keepsLast = spaceAfter && length > (keepsFirst ? 1 : 0) && IsSpace(text[start + length - 1]);
        var first = keepsFirst ? 1 : 0;
        return new(
            paragraph, start + first, length - first - (keepsLast ? 1 : 0),
            (keepsFirst ? "" : " ") + value + (spaceAfter && !keepsLast ? " " : ""));
    }

    private static bool IsSpace(char c) => c is ' ' or '\u00A0';
}
